package io.github.heaplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ClassFilesTest {
  @Test
  void findsNestedClassesByTheirNameWithDots() throws IOException {
    try (ClassFiles jdk = new ClassFiles(Map.of())) {
      assertThat(jdk.type("java.util.Map.Entry")).isPresent();
      assertThat(jdk.type("java.util.Map.Absent")).isEmpty();
      assertThat(jdk.type("no.such.Type")).isEmpty();
    }
  }

  @Test
  void tellsSuperTypesNearAndFar() throws IOException {
    try (ClassFiles jdk = new ClassFiles(Map.of())) {
      SignatureLock.LockedType list = jdk.type("java.util.ArrayList").orElseThrow();

      assertThat(list.artefact()).isEqualTo("jdk");
      assertThat(list.supertypes())
          .contains("java.util.AbstractList", "java.util.List", "java.lang.Iterable")
          .doesNotContain("java.lang.Object");
    }
  }

  @Test
  void tellsVisibleOverloadsOwnAndInherited() throws IOException {
    try (ClassFiles jdk = new ClassFiles(Map.of())) {
      assertThat(jdk.methods("java.io.BufferedReader", "close")).containsExactly("()V");
      assertThat(jdk.methods("java.io.BufferedReader", "transferTo"))
          .containsExactly("(Ljava/io/Writer;)J");
      assertThat(jdk.methods("java.nio.file.Files", "write"))
          .allMatch(form -> form.startsWith("static,varargs("));
      assertThat(jdk.methods("java.util.ArrayList", "grow")).isEmpty();
    }
  }

  @Test
  void inheritsNoConstructors() throws IOException {
    try (ClassFiles jdk = new ClassFiles(Map.of())) {
      assertThat(jdk.methods("java.io.ByteArrayInputStream", "<init>"))
          .containsExactly("([B)V", "([BII)V");
    }
  }
}
