package forgottenrelease;

/** A document, which may be large. */
final class Document {
  final String[] pages = new String[100];
}

/** All are set to null. */
class AllNull {
  private Document left;
  private Document right;
  private Document base;

  void open(Document one, Document two, Document three) {
    left = one;
    right = two;
    base = three;
  }

  void close() {
    left = null;
    right = null;
    base = null;
  }

  boolean differ() {
    return !left.equals(right) || !left.equals(base);
  }
}

/** What stays is small, or another kind of thing. */
class Named {
  private Document left;
  private Document right;
  private String name;
  private Object owner;

  void open(Document one, Document two, String title, Object of) {
    left = one;
    right = two;
    name = title;
    owner = of;
  }

  void close() {
    left = null;
    right = null;
  }

  boolean is(String title, Object of) {
    return name.equals(title) && owner.equals(of) && !left.equals(right);
  }
}

/** One is forgotten. */
class Difference {
  private Document left;
  private Document right;
  private Document base;

  void open(Document one, Document two, Document three) {
    left = one;
    right = two;
    base = three;
  }

  void close() {
    // BUG: Diagnostic contains: [ForgottenRelease]
    left = null;
    right = null;
  }

  boolean differ() {
    return !left.equals(right) || !left.equals(base);
  }
}
