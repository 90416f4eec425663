/** A file with every kind of declaration. */
package golden;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.function.Supplier;

@Retention(RetentionPolicy.RUNTIME)
@interface Marked {
  String value() default "";

  int[] sizes() default {1, 2};

  int LIMIT = 3 + 4;
}

interface Shape extends Comparable<Shape> {
  double UNIT = 1.0;

  double area();

  default int compareTo(Shape other) {
    return Double.compare(area(), other.area());
  }

  static Shape unit() {
    return () -> UNIT;
  }

  private String hidden() {
    return "hidden";
  }

  default Object anonymous() {
    return new Object() {
      private String held = hidden();
    };
  }
}

sealed interface Node permits Leaf, Branch {}

record Leaf(int value) implements Node {}

record Branch(Node left, Node right, String... names) implements Node {
  static int made;

  Branch {
    made++;
    names = names.clone();
  }

  Branch(Node only) {
    this(only, only);
  }

  int size() {
    return names.length + left.hashCode();
  }
}

record Generic<T extends List<String>>(T list) {
  Generic(T list) {
    this.list = list;
  }

  public T list() {
    return list;
  }
}

enum Color {
  RED,
  @Deprecated
  GREEN("g") {
    @Override
    String code() {
      return "green" + super.code();
    }
  },
  BLUE("b"),
  GREY() {};

  private final String prefix;
  static final Color FIRST = RED;
  static final Color made = valueOf("RED");

  Color() {
    this("");
  }

  Color(String prefix) {
    this.prefix = prefix;
  }

  String code() {
    return prefix + ordinal() + values().length;
  }
}

@Marked("x")
@SuppressWarnings("EagerQuery")
final class Holder<K, V extends Number & Comparable<V>> extends java.util.AbstractList<V>
    implements Supplier<K> {
  public static final @Marked int SIZE = 4;
  private volatile transient K key;
  @Marked(sizes = 1) V[] values;
  int a, b = 2, c[] = {3};

  protected @Marked <X extends Exception> Holder(@Marked final K key, V... values) throws X {
    super();
    this.key = key;
    this.values = values;
  }

  @Override
  public K get() {
    return key;
  }

  @Override
  public synchronized V get(int index) {
    return values[index];
  }

  @Override
  public int size() {
    return values.length;
  }

  int oldStyle(int matrix[][])[] {
    return matrix[0];
  }

  static class Nested {
    static int depth = 1;

    static class Deeper {
      int reach = depth;
    }

    interface Callback {
      void call(int... values);
    }
  }

  native int outside();

  strictfp double exact() {
    return 1.0;
  }
}
