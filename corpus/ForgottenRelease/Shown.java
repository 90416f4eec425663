package forgottenrelease;

import java.util.ArrayList;
import java.util.List;

/** What was shown last stays when the view is cleared. */
class AlertPanel {
  private final List<String> names = new ArrayList<>();
  private List<String> messages;
  private String title;
  private boolean visible;

  void displayAlert(String name, List<String> lines) {
    title = name;
    names.add(name);
    // BUG: Diagnostic contains: [ForgottenRelease]
    messages = lines;
    visible = true;
  }

  void clearAlert() {
    visible = false;
    title = "";
    names.clear();
  }

  String text() {
    return visible ? title + messages + names.size() : title;
  }
}

/** The one that clears does not forget it, itself or by another method. */
class ClearedPanel {
  private List<String> messages;
  private boolean visible;

  void displayAlert(List<String> lines) {
    messages = lines;
    visible = true;
  }

  void clearAlert() {
    visible = false;
    displayAlert(List.of());
  }

  String text() {
    return visible ? messages.toString() : "";
  }
}

/** It clears something else, or nothing but the one value is small. */
class OtherPanel {
  private List<String> messages;
  private String alert;
  private boolean visible;

  void displayAlert(String text, List<String> lines) {
    alert = text;
    messages = lines;
    visible = true;
  }

  void clearSelection() {
    visible = false;
  }

  String text() {
    return visible ? alert + messages : "";
  }
}

/** It can be let go of elsewhere. */
class LetsGoPanel {
  private List<String> messages;
  private boolean visible;

  void displayAlert(List<String> lines) {
    messages = lines;
    visible = true;
  }

  void clearAlert() {
    visible = false;
  }

  void hide() {
    messages = null;
  }

  String text() {
    return visible ? messages.toString() : "";
  }
}
