package forgottenrelease;

import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;

/** Itself. */
class Itself implements KeyEventDispatcher {
  private final List<String> keys = new ArrayList<>();

  Itself() {
    // BUG: Diagnostic contains: [ForgottenRelease]
    KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(this);
  }

  @Override
  public boolean dispatchKeyEvent(KeyEvent event) {
    return keys.add(event.paramString());
  }

  void close() {
    System.out.println(keys.size());
  }
}

/** Code that holds it. */
class ByCode {
  private final List<String> keys = new ArrayList<>();

  void start() {
    KeyboardFocusManager manager = KeyboardFocusManager.getCurrentKeyboardFocusManager();
    // BUG: Diagnostic contains: [ForgottenRelease]
    manager.addKeyEventDispatcher(event -> keys.add(event.paramString()));
  }

  void dispose() {
    System.out.println(keys.size());
  }
}

/** An inner object. */
class ByInner {
  private final List<String> keys = new ArrayList<>();

  void start() {
    // BUG: Diagnostic contains: [ForgottenRelease]
    KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(new Inner());
  }

  void shutdown() {
    System.out.println(keys.size());
  }

  class Inner implements KeyEventDispatcher {
    @Override
    public boolean dispatchKeyEvent(KeyEvent event) {
      return keys.add(event.paramString());
    }
  }
}
