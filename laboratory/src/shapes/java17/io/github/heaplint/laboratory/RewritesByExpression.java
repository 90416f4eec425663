package io.github.heaplint.laboratory;

import static io.github.heaplint.laboratory.Lab.*;

import java.lang.ref.Reference;
import java.util.List;

/** Chapter 2, g, h, l, m, o and q: values without a name, captures, receivers, aliases. */
final class RewritesByExpression {
  private RewritesByExpression() {}

  @Shape("2.g1")
  static void argument() {
    use(load());
    Big b = load();
    use(b);
  }

  @Shape("2.g2")
  static void receiver() {
    load().process();
    Big b = load();
    use(b);
  }

  @Shape("2.g3")
  static void smallPartsAsArguments() {
    pair(load().size(), load());
  }

  @Shape("2.g4")
  static void bothAsArguments() {
    pair(load(), load());
  }

  private static void pair(Object a, Object b) {
    use(a);
    use(b);
  }

  @Shape("2.g5")
  static void concatenated() {
    use("" + load() + load());
  }

  @Shape("2.g6")
  static void smallPartsConcatenated() {
    use("" + load().size() + load().size());
  }

  @Shape("2.g7")
  static void appended() {
    use(new StringBuilder().append(load()).append(load()));
  }

  @Shape("2.g8")
  static void formatted() {
    use(String.format("%s %s", load(), load()));
  }

  @Shape("2.g9")
  static void smallPartsInAList() {
    use(List.of(load().size(), load().size()));
  }

  @Shape("2.g10")
  static void conjunction() {
    use(yes() && load().size() > 0 && load().size() > 0 ? 1 : 0);
  }

  @Shape("2.g11")
  static void argumentOfACondition() {
    if (check(load())) {
      Big b = load();
      use(b);
    }
  }

  private static boolean check(Big p) {
    use(p);
    return yes();
  }

  @Shape("2.h1")
  static void captured() {
    Big a = load();
    Runnable r = () -> use(a);
    r.run();
    Big b = load();
    use(b);
  }

  @Shape("2.h2")
  static void capturedAndTheLambdaNulled() {
    Big a = load();
    Runnable r = () -> use(a);
    r.run();
    r = null;
    Big b = load();
    use(b);
  }

  @Shape("2.h3")
  static void loadedInsideTheLambda() {
    Runnable r = () -> use(load());
    r.run();
    Big b = load();
    use(b);
  }

  @Shape("2.l1")
  static void forEachOverAnUnnamedList() {
    for (Big a : List.of(load())) {
      use(a);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.l2")
  static void forEachOverAnUnnamedArray() {
    for (Big a : new Big[] {load()}) {
      use(a);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.l3")
  static void forEachOverANamedList() {
    List<Big> list = List.of(load());
    for (Big a : list) {
      use(a);
    }
    Big b = load();
    use(b);
  }

  @Shape("2.m1")
  static void deadThis() {
    load().useThenLoad();
  }

  @Shape("2.m2")
  static void deadThisOfALocal() {
    Big a = load();
    a.useThenLoad();
  }

  @Shape("2.m3")
  static void fieldOfADeadThis() {
    new Job(load()).run();
  }

  private static final class Job {
    private final Big data;

    Job(Big data) {
      this.data = data;
    }

    void run() {
      use(data);
      use(load());
    }
  }

  @Shape("2.m4")
  static void fieldNulled() {
    new NullingJob(load()).run();
  }

  @Shape("2.m5")
  static void fieldOfALocalNulled() {
    NullingJob job = new NullingJob(load());
    job.run();
  }

  private static final class NullingJob {
    private Big data;

    NullingJob(Big data) {
      this.data = data;
    }

    void run() {
      use(data);
      data = null;
      use(load());
    }
  }

  @Shape("2.o1")
  static void nulledInFinally() {
    Big a = load();
    try {
      use(a);
    } finally {
      a = null;
    }
    Big b = load();
    use(b);
  }

  @Shape("2.o2")
  static void oneOfTwoAliasesNulled() {
    Big a = load();
    Big alias = a;
    use(alias);
    a = null;
    Big b = load();
    use(b);
  }

  @Shape("2.o3")
  static void fenced() {
    Big a = load();
    use(a);
    Big b = load();
    use(b);
    Reference.reachabilityFence(a);
  }

  @Shape("2.o4")
  static void usedWhenSomethingIsWrong() {
    Big a = load();
    use(a);
    Big b = load();
    use(b);
    if (no()) {
      use(a);
    }
  }

  @Shape("2.q1")
  static void conditionalExpression() {
    use(yes() ? load() : null);
    Big b = load();
    use(b);
  }

  @Shape("2.q2")
  static void arrayLiteral() {
    use(new Object[] {load()});
    Big b = load();
    use(b);
  }

  @Shape("2.q3")
  static void chained() {
    use(load().self().self().size());
    Big b = load();
    use(b);
  }

  @Shape("2.q4")
  static void deadInstanceOfALocalClass() {
    class Holder {
      private final Big data;

      Holder(Big data) {
        this.data = data;
      }
    }
    Holder holder = new Holder(load());
    use(holder.data);
    Big b = load();
    use(b);
  }

  @Shape("2.q5")
  static void wrapperNulled() {
    record Wrapper(Big data) {}

    var wrapper = new Wrapper(load());
    use(wrapper.data());
    wrapper = null;
    Big b = load();
    use(b);
  }

  @Shape("2.q6")
  static void slotTakenByALoopCounter() {
    for (Big a = load(); no(); ) {
      use(a);
    }
    for (int x = 0; x < 1; x++) {
      use(load());
    }
  }
}
