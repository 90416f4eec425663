package io.github.heaplint.laboratory;

import static io.github.heaplint.laboratory.Lab.*;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Consumer;

/** Chapter 2, n: who still holds the argument while the callee loads? */
final class RewritesByCallee {
  private static final MethodHandle HANDLE = handle();
  private static final Method METHOD = method();

  private RewritesByCallee() {}

  private static void keeping(Big p) {
    use(p);
    use(load());
  }

  private static void nulling(Big p) {
    use(p);
    p = null;
    use(load());
  }

  @Shape("2.n1")
  static void deadParameter() {
    keeping(load());
  }

  @Shape("2.n2")
  static void parameterNulled() {
    nulling(load());
  }

  @Shape("2.n3")
  static void parameterNulledButTheCallerHasALocal() {
    Big a = load();
    nulling(a);
  }

  @Shape("2.n4")
  static void elementOfVarargsNulled() {
    elementNulling(load());
  }

  private static void elementNulling(Big... p) {
    use(p[0]);
    p[0] = null;
    use(load());
    use(p);
  }

  @Shape("2.n5")
  static void varargsNulled() {
    arrayNulling(load());
  }

  private static void arrayNulling(Big... p) {
    use(p[0]);
    p = null;
    use(load());
  }

  @Shape("2.n6")
  static void reflection() throws ReflectiveOperationException {
    METHOD.invoke(null, load());
  }

  private static Method method() {
    try {
      return RewritesByCallee.class.getDeclaredMethod("nulling", Big.class);
    } catch (NoSuchMethodException missing) {
      throw new LinkageError("nulling", missing);
    }
  }

  @Shape("2.n7")
  static void methodHandle() throws Throwable {
    HANDLE.invokeExact(load());
  }

  private static MethodHandle handle() {
    try {
      return MethodHandles.lookup()
          .findStatic(
              RewritesByCallee.class, "nulling", MethodType.methodType(void.class, Big.class));
    } catch (ReflectiveOperationException missing) {
      throw new LinkageError("nulling", missing);
    }
  }

  @Shape("2.n8")
  static void methodReference() {
    Consumer<Big> consumer = RewritesByCallee::nulling;
    consumer.accept(load());
  }

  @Shape("2.n9")
  static void constructor() {
    use(new Constructed(load()));
  }

  private static final class Constructed {
    Constructed(Big p) {
      use(p);
      p = null;
      use(load());
    }
  }

  @Shape("2.n10")
  static void handedOverInAHolder() {
    Big[] holder = {load()};
    taking(holder);
  }

  private static void taking(Big[] holder) {
    Big a = holder[0];
    holder[0] = null;
    use(a);
    a = null;
    use(load());
  }

  @Shape("2.n11")
  static void usedInAHolder() {
    Big[] holder = {load()};
    emptying(holder);
  }

  private static void emptying(Big[] holder) {
    use(holder[0]);
    holder[0] = null;
    use(load());
  }

  @Shape("2.n12")
  static void optional() {
    Optional.of(load()).ifPresent(RewritesByCallee::nulling);
  }

  private interface Taker {
    void take(Big p);
  }

  private static final class NullingTaker implements Taker {
    @Override
    public void take(Big p) {
      use(p);
      p = null;
      use(load());
    }
  }

  @Shape("2.n13")
  static void plainInterface() {
    Taker taker = new NullingTaker();
    taker.take(load());
  }

  private static final class NullingConsumer implements Consumer<Big> {
    @Override
    public void accept(Big p) {
      use(p);
      p = null;
      use(load());
    }
  }

  @Shape("2.n14")
  static void genericInterface() {
    Consumer<Big> consumer = new NullingConsumer();
    consumer.accept(load());
  }

  @Shape("2.n15")
  static void lambda() {
    Taker taker =
        p -> {
          use(p);
          p = null;
          use(load());
        };
    taker.take(load());
  }

  private static class Base {
    Base(Big p) {
      use(p);
      p = null;
      use(load());
    }
  }

  private static final class Derived extends Base {
    Derived(Big p) {
      super(p);
    }
  }

  @Shape("2.n16")
  static void constructorChain() {
    use(new Derived(load()));
  }

  @Shape("2.n17")
  static void wrapperMethod() {
    delegating(load());
  }

  private static void delegating(Big p) {
    nulling(p);
  }

  @Shape("2.n18")
  static void passedThrough() {
    nulling(pass(load()));
  }

  private static Big pass(Big p) {
    return p;
  }

  @Shape("2.n19")
  static void cast() {
    nulling((Big) loadObject());
  }

  @Shape("2.n20")
  static void assignmentAsArgument() {
    Big x;
    nulling(x = load());
  }
}
