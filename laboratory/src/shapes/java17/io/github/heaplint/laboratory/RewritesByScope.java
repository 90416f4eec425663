package io.github.heaplint.laboratory;

import static io.github.heaplint.laboratory.Lab.*;

/** Chapter 2, a to f and i to k: scopes, padding, extracted methods, branches, reassignment. */
final class RewritesByScope {
  private RewritesByScope() {}

  @Shape("2.00")
  static void theCase() {
    Big a = load();
    use(a);
    Big b = load();
    use(b);
  }

  @Shape("2.a1")
  static void nulled() {
    Big a = load();
    use(a);
    a = null;
    Big b = load();
    use(b);
  }

  @Shape("2.b1")
  static void blockThenUnnamedLoad() {
    {
      Big a = load();
      use(a);
    }
    load();
  }

  @Shape("2.b2")
  static void blockThenLoad() {
    {
      Big a = load();
      use(a);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.b3")
  static void twoBlocks() {
    {
      Big a = load();
      use(a);
    }
    {
      Big b = load();
      use(b);
    }
  }

  @Shape("2.c1")
  static void paddedWithAnInt() {
    {
      Big a = load();
      use(a);
    }
    int pad = 0;
    Big b = load();
    use(b);
    use(pad++);
    use(pad);
  }

  @Shape("2.c2")
  static void paddedWithAReference() {
    {
      Big a = load();
      use(a);
    }
    Object pad = null;
    Big b = load();
    use(b);
    use(pad);
  }

  @Shape("2.c3")
  static void paddedWithoutInitialiser() {
    {
      Big a = load();
      use(a);
    }
    int pad;
    Big b = load();
    use(b);
    pad = 1;
    use(pad);
  }

  @Shape("2.c4")
  static void paddedInTheWrongSlot() {
    {
      int n = one();
      Big a = load();
      use(a);
      use(n);
    }
    int pad = 0;
    Big b = load();
    use(b);
    use(pad++);
    use(pad);
  }

  @Shape("2.c5")
  static void paddedWithADeadStore() {
    {
      Big a = load();
      int n = a.size();
      use(n);
    }
    int pad = 0;
    Big b = load();
    use(b);
  }

  @Shape("2.c6")
  static void paddedWithAConstant() {
    {
      Big a = load();
      use(a);
    }
    final int pad = 0;
    Big b = load();
    use(b);
    use(pad);
  }

  @Shape("2.d1")
  static void extracted() {
    loadAndUse();
    Big b = load();
    use(b);
  }

  private static void loadAndUse() {
    Big a = load();
    use(a);
  }

  @Shape("2.d2")
  static void extractedWithASmallResult() {
    int n = loadedSize();
    Big b = load();
    use(b);
    use(n);
  }

  private static int loadedSize() {
    Big a = load();
    return a.size();
  }

  @Shape("2.d3")
  static void extractedWithTheValueAsResult() {
    Big a = loadedAndUsed();
    use(a);
    Big b = load();
    use(b);
  }

  private static Big loadedAndUsed() {
    Big a = load();
    use(a);
    return a;
  }

  @Shape("2.d4")
  static void extractedToALambda() {
    ((Runnable)
            () -> {
              Big a = load();
              use(a);
            })
        .run();
    Big b = load();
    use(b);
  }

  @Shape("2.e1")
  static void resourceAsScope() {
    try (Big scope = small()) {
      Big a = load();
      use(a);
      use(scope);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.e2")
  static void tryFinallyAsScope() {
    try {
      Big a = load();
      use(a);
    } finally {
      use(1);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.e3")
  static void tryCatchAsScope() {
    try {
      Big a = load();
      use(a);
    } catch (IllegalStateException e) {
      use(e);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.e4")
  static void tryCatchWithTheExceptionInAnotherSlot() {
    try {
      int n = one();
      Big a = load();
      use(a);
      use(n);
    } catch (IllegalStateException e) {
      use(e);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.e5")
  static void resourceAndCatchAsScope() {
    try (Big scope = small()) {
      Big a = load();
      use(a);
      use(scope);
    } catch (IllegalStateException e) {
      use(e);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.e6")
  static void existingResourceAndCatchAsScope() {
    Big scope = small();
    try (scope) {
      Big a = load();
      use(a);
      use(scope);
    } catch (IllegalStateException e) {
      use(e);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.f1")
  static void countedLoopAsScope() {
    for (int i = 0; i < 1; i++) {
      Big a = load();
      use(a);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.f2")
  static void doWhileFalseAsScope() {
    do {
      Big a = load();
      use(a);
    } while (false);
    Big b = load();
    use(b);
  }

  @Shape("2.f3")
  static void endlessLoopLeftByBreak() {
    while (true) {
      Big a = load();
      use(a);
      break;
    }
    Big b = load();
    use(b);
  }

  @Shape("2.f4")
  static void ifAsScope() {
    if (yes()) {
      Big a = load();
      use(a);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.f5")
  static void ifTrueAsScope() {
    if (true) {
      Big a = load();
      use(a);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.f6")
  static void ifElseReturn() {
    if (yes()) {
      Big a = load();
      use(a);
    } else {
      return;
    }
    Big b = load();
    use(b);
  }

  @Shape("2.f7")
  static void countedLoopLeftByBreakOnly() {
    for (int i = 0; ; i++) {
      Big a = load();
      use(a);
      use(i);
      break;
    }
    Big b = load();
    use(b);
  }

  @Shape("2.f8")
  static void labelledBlockLeftBefore() {
    out:
    {
      if (no()) {
        break out;
      }
      Big a = load();
      use(a);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.f9")
  static void labelledBlockLeftAfter() {
    out:
    {
      Big a = load();
      use(a);
      if (no()) {
        break out;
      }
      use(1);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.f10")
  static void declaredOutsideWithNull() {
    Big a = null;
    if (yes()) {
      a = load();
      use(a);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.f11")
  static void declaredOutsideUninitialised() {
    Big a;
    if (yes()) {
      a = load();
      use(a);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.i1")
  static void ownLocalInEachBranch() {
    if (yes()) {
      Big a = load();
      use(a);
    } else {
      Big c = small();
      use(c);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.i2")
  static void localOfOneCase() {
    switch (one()) {
      case 1 -> {
        Big a = load();
        use(a);
      }
      default -> use(1);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.i3")
  static void switchExpression() {
    int n =
        switch (one()) {
          case 1 -> {
            Big a = load();
            yield a.size();
          }
          default -> 0;
        };
    Big b = load();
    use(b);
    use(n);
  }

  @Shape("2.j1")
  static void variableReused() {
    Big df = load();
    use(df);
    df = load();
    use(df);
  }

  @Shape("2.j2")
  static void variableNulledAndReused() {
    Big df = load();
    use(df);
    df = null;
    df = load();
    use(df);
  }

  @Shape("2.k1")
  static void bothNeeded() {
    Big a = load();
    Big b = load();
    use(a);
    use(b);
  }

  @Shape("2.k2")
  static void reorderedOnly() {
    Big a = load();
    use(a);
    Big b = load();
    use(b);
  }

  @Shape("2.k3")
  static void smallPartTakenThenNulled() {
    Big a = load();
    int n = a.size();
    a = null;
    Big b = load();
    use(b);
    use(n);
  }
}
