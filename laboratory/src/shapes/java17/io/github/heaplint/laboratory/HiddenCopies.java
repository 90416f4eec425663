package io.github.heaplint.laboratory;

import static io.github.heaplint.laboratory.Lab.*;

import java.util.Iterator;
import java.util.List;

/** Chapter 2, p: the copies that the compiler makes, and how they let go. */
final class HiddenCopies {
  private HiddenCopies() {}

  @Shape("2.p1")
  static void iteratorOfAForEach() {
    List<Big> list = loadList();
    for (Big x : list) {
      use(x);
    }
    list = null;
    Big b = load();
    use(b);
  }

  @Shape("2.p2")
  static void arrayOfAForEach() {
    Big[] array = loadArray();
    for (Big x : array) {
      use(x);
    }
    array = null;
    Big b = load();
    use(b);
  }

  @Shape("2.p3")
  static void iteratorPadded() {
    List<Big> list = loadList();
    for (Big x : list) {
      use(x);
    }
    list = null;
    int pad = 0;
    Big b = load();
    use(b);
    use(pad++);
    use(pad);
  }

  @Shape("2.p3b")
  static void arrayPadded() {
    Big[] array = loadArray();
    for (Big x : array) {
      use(x);
    }
    array = null;
    int pad = 0;
    Big b = load();
    use(b);
    use(pad++);
    use(pad);
  }

  @Shape("2.p4")
  static void indexedLoop() {
    List<Big> list = loadList();
    for (int i = 0; i < list.size(); i++) {
      use(list.get(i));
    }
    list = null;
    Big b = load();
    use(b);
  }

  @Shape("2.p4b")
  static void indexedLoopWithALocal() {
    List<Big> list = loadList();
    for (int i = 0; i < list.size(); i++) {
      Big x = list.get(i);
      use(x);
    }
    list = null;
    Big b = load();
    use(b);
  }

  @Shape("2.p5")
  static void forEachMethod() {
    List<Big> list = loadList();
    list.forEach(x -> use(x));
    list = null;
    Big b = load();
    use(b);
  }

  @Shape("2.p6")
  static void forEachExtracted() {
    List<Big> list = loadList();
    useAll(list);
    list = null;
    Big b = load();
    use(b);
  }

  private static void useAll(List<Big> list) {
    for (Big x : list) {
      use(x);
    }
  }

  @Shape("2.p7")
  static void forEachInABranch() {
    List<Big> list = loadList();
    if (yes()) {
      for (Big x : list) {
        use(x);
      }
    }
    list = null;
    Big b = load();
    use(b);
  }

  @Shape("2.p8")
  static void cleared() {
    List<Big> list = loadList();
    for (Big x : list) {
      use(x);
    }
    list.clear();
    Big b = load();
    use(b);
  }

  @Shape("2.p9")
  static void namedIterator() {
    List<Big> list = loadList();
    for (Iterator<Big> it = list.iterator(); it.hasNext(); ) {
      use(it.next());
    }
    list = null;
    Big b = load();
    use(b);
  }

  @Shape("2.p10")
  static void namedIteratorNulled() {
    List<Big> list = loadList();
    Iterator<Big> it = list.iterator();
    while (it.hasNext()) {
      use(it.next());
    }
    list = null;
    it = null;
    Big b = load();
    use(b);
  }

  @Shape("2.p11")
  static void monitor() {
    Big a = load();
    synchronized (a) {
      use(a);
    }
    a = null;
    Big b = load();
    use(b);
  }

  @Shape("2.p12")
  static void operandOfInstanceof() {
    if (loadObject() instanceof Big x) {
      use(x);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.p13")
  static void stream() {
    List<Big> list = loadList();
    list.stream().forEach(x -> use(x));
    list = null;
    Big b = load();
    use(b);
  }

  @Shape("2.p14")
  static void forEachInTheBodyOfALoop() {
    for (int i = 0; i < 2; i++) {
      List<Big> list = loadList();
      for (Big x : list) {
        use(x);
      }
    }
  }

  @Shape("2.p15")
  static void forEachTwice() {
    List<Big> list = loadList();
    List<Big> other = List.of(small());
    for (Big x : list) {
      use(x);
    }
    for (Big y : other) {
      use(y);
    }
    list = null;
    Big b = load();
    use(b);
  }
}
