package io.github.heaplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.ir.Type;
import io.github.heaplint.engine.source.Declaration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LibraryTypesTest {
  private static final LibraryTypes TYPES =
      new LibraryTypes(
          SignatureLock.read(
              "lock",
              List.of(
                  "java.util.List\tjdk\tjava.util.Collection",
                  "org.example.X\torg.example:x:1.0\torg.example.Y",
                  "org.example.X#<init>\t()V",
                  "org.example.X#load\tstatic,varargs([[BI)Ljava/util/Map$Entry;"
                      + " (Ljava/lang/Object;)Ljava/lang/Object;")));

  @Test
  void leavesTheJdkToTheJdk() {
    assertThat(TYPES.declaration("java.util.List")).isEmpty();
  }

  @Test
  void isNeverComplete() {
    assertThat(TYPES.declares("org.example.X")).isFalse();
    assertThat(TYPES.declaration("org.example.Z")).isEmpty();
  }

  @Test
  void knowsSubtypes() {
    assertThat(TYPES.isSubtype("org.example.X", "org.example.Y")).isTrue();
    assertThat(TYPES.isSubtype("org.example.Y", "org.example.X")).isFalse();
  }

  @Test
  void tellsOverloadsWithErasedTypes() {
    Declaration.Method load = method("load", 2);

    assertThat(load.parameters().get(0).type()).isEqualTo(Type.of("byte").array(2));
    assertThat(load.parameters().get(1).type()).isEqualTo(Type.of("int"));
    assertThat(load.result()).isEqualTo(Type.of("java.util.Map.Entry"));
    assertThat(load.varargs()).isTrue();
    assertThat(load.modifiers()).contains("static");
    assertThat(method("<init>", 0).result()).isEqualTo(Type.of("org.example.X"));
  }

  @Test
  void takesObjectForAVariableThatMayStandForAnything() {
    assertThat(method("load", 1).result().settled()).isFalse();
    assertThat(method("load", 1).modifiers()).doesNotContain("static");
  }

  private static Declaration.Method method(String name, int arity) {
    return TYPES.declaration("org.example.X").orElseThrow().methods().stream()
        .filter(each -> each.name().equals(name) && each.parameters().size() == arity)
        .findFirst()
        .orElseThrow();
  }
}
