package forgottenrelease;

import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;

/** Takes itself out when it ends. */
class TakenOut implements KeyEventDispatcher {
  private final List<String> keys = new ArrayList<>();

  TakenOut() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(this);
  }

  @Override
  public boolean dispatchKeyEvent(KeyEvent event) {
    return keys.add(event.paramString());
  }

  void dispose() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(this);
  }
}

/** There is one, and no end to it. */
final class OnlyOne implements KeyEventDispatcher {
  private static final OnlyOne ONLY = new OnlyOne();
  private final List<String> keys = new ArrayList<>();

  private OnlyOne() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(this);
  }

  static OnlyOne only() {
    return ONLY;
  }

  @Override
  public boolean dispatchKeyEvent(KeyEvent event) {
    return keys.add(event.paramString());
  }

  void stop() {
    System.out.println(keys.size());
  }
}

/** What it listens to is its own. */
class OwnSource implements KeyEventDispatcher {
  private final KeyboardFocusManager source;
  private final List<String> keys = new ArrayList<>();

  OwnSource(KeyboardFocusManager source) {
    this.source = source;
    source.addKeyEventDispatcher(this);
  }

  @Override
  public boolean dispatchKeyEvent(KeyEvent event) {
    return keys.add(source + event.paramString());
  }

  void close() {
    System.out.println(keys.size());
  }
}

/** What is registered holds nothing of the object. */
class NothingHeld {
  private final List<String> keys = new ArrayList<>();

  NothingHeld() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager()
        .addKeyEventDispatcher(event -> event.isConsumed());
  }

  void add(String key) {
    keys.add(key);
  }

  void close() {
    System.out.println(keys.size());
  }
}

/** Told once, when the task is over. */
class ToldOnce implements Tasks.Listener {
  private final List<String> rows = new ArrayList<>();

  ToldOnce() {
    Tasks.current().addCompletionListener(this);
  }

  @Override
  public void told(String name) {
    rows.add(name);
  }

  void close() {
    rows.clear();
  }
}

/** What runs in a thread. */
final class Tasks {
  private static final ThreadLocal<Tasks> CURRENT = ThreadLocal.withInitial(Tasks::new);

  private Listener listener;

  interface Listener {
    void told(String name);
  }

  static Tasks current() {
    return CURRENT.get();
  }

  void addCompletionListener(Listener added) {
    listener = added;
  }

  void end() {
    listener.told("end");
  }
}
