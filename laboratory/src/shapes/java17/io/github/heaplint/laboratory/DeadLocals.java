package io.github.heaplint.laboratory;

import static io.github.heaplint.laboratory.Lab.fail;
import static io.github.heaplint.laboratory.Lab.load;
import static io.github.heaplint.laboratory.Lab.no;
import static io.github.heaplint.laboratory.Lab.one;
import static io.github.heaplint.laboratory.Lab.use;
import static io.github.heaplint.laboratory.Lab.yes;

/** Chapter 1: where a dead value stays. */
final class DeadLocals {
  private DeadLocals() {}

  @Shape("1.01")
  static void block() {
    {
      Big a = load();
      use(a);
    }
    {
      Big b = load();
      use(b);
    }
  }

  @Shape("1.02")
  static void carriedIntoTheNextRound() {
    Big previous = null;
    for (int i = 0; i < 2; i++) {
      use(previous);
      previous = load();
    }
  }

  @Shape("1.03")
  static void deadInTheTakenBranch() {
    Big a = load();
    if (yes()) {
      Big b = load();
      use(b);
    } else {
      use(a);
    }
  }

  @Shape("1.04")
  static void usedOnlyInTheOtherBranch() {
    Big a = load();
    if (no()) {
      use(a);
    }
    Big b = load();
    use(b);
  }

  @Shape("1.05")
  static void overwrittenLater() {
    Big a = load();
    use(a);
    Big b = load();
    a = b;
    use(a);
  }

  @Shape("1.06")
  static void passedToALoader() {
    Big a = load();
    useThenLoad(a);
  }

  private static void useThenLoad(Big p) {
    use(p);
    use(load());
  }

  @Shape("1.07")
  static void unusedParameter() {
    Big a = load();
    ignoreThenLoad(a);
  }

  private static void ignoreThenLoad(Big p) {
    use(load());
  }

  @Shape("1.08")
  static void deadBeforeALoop() {
    Big a = load();
    use(a);
    int i = 0;
    while (i < 1) {
      use(load());
      i++;
    }
  }

  @Shape("1.09")
  static void deadInACase() {
    Big a = load();
    switch (one()) {
      case 1:
        use(load());
        break;
      default:
        use(a);
    }
  }

  @Shape("1.10")
  static void declaredInTheTryBody() {
    try {
      Big a = load();
      use(a);
      fail();
    } catch (IllegalStateException expected) {
      use(load());
    }
  }

  @Shape("1.11")
  static void loadedInFinally() {
    try {
      Big a = load();
      use(a);
    } finally {
      use(load());
    }
  }

  @Shape("1.12")
  static void insideSynchronized() {
    Object lock = new Object();
    Big a = load();
    synchronized (lock) {
      use(a);
      use(load());
    }
  }
}
