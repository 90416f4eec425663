package io.github.heaplint.engine.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heaplint.engine.ir.Span;
import io.github.heaplint.engine.source.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RewriterTest {
  private static Fix edits(Edit... edits) {
    return new Fix("t", Applicability.SAFE, Arrays.asList(edits), Set.of(), Set.of(), "");
  }

  private static Fix imports(Set<String> add, Set<String> remove) {
    return new Fix("t", Applicability.SAFE, List.of(), add, remove, "");
  }

  private static String apply(String text, Fix... fixes) {
    return new Rewriter(new Source("A.java", text)).apply(List.of(fixes));
  }

  @Test
  void nothingElseChanges() {
    assertThat(apply("a\r\nb\nc", edits(new Edit(new Span(3, 4), "x")))).isEqualTo("a\r\nx\nc");
  }

  @Test
  void anImportComesBehindTheOneBeforeIt() {
    String text = "package p;\n\nimport a.A;\nimport java.b.B;\nimport java.d.D;\n\nclass C {}\n";

    assertThat(apply(text, imports(Set.of("java.c.C", "java.z.Z", "b.B"), Set.of())))
        .isEqualTo(
            "package p;\n\nimport a.A;\nimport b.B;\nimport java.b.B;\nimport java.c.C;\n"
                + "import java.d.D;\nimport java.z.Z;\n\nclass C {}\n");
  }

  @Test
  void whatIsImportedIsNotImportedAgain() {
    String text = "import a.*;\nimport b.B; // why\nclass C {}\n";

    assertThat(apply(text, imports(Set.of("a.A", "b.B"), Set.of()))).isEqualTo(text);
    assertThat(apply(text, imports(Set.of("b.C"), Set.of())))
        .isEqualTo("import a.*;\nimport b.B; // why\nimport b.C;\nclass C {}\n");
  }

  @Test
  void theFirstImportFollowsThePackage() {
    assertThat(apply("package p;\nclass C {}\n", imports(Set.of("a.A"), Set.of())))
        .isEqualTo("package p;\n\nimport a.A;\nclass C {}\n");
    assertThat(apply("class C {}\n", imports(Set.of("a.A"), Set.of())))
        .isEqualTo("import a.A;\n\nclass C {}\n");
  }

  @Test
  void anImportGoesWithItsLineUnlessAnotherFixNeedsIt() {
    String text = "import a.A;\nimport b.B;\nclass C {}\n";

    assertThat(apply(text, imports(Set.of(), Set.of("a.A"))))
        .isEqualTo("import b.B;\nclass C {}\n");
    assertThat(apply(text, imports(Set.of(), Set.of("a.A")), imports(Set.of("a.A"), Set.of())))
        .isEqualTo(text);
  }

  @Test
  void ofTwoFixesThatTouchTheFirstIsTaken() {
    Fix one = edits(new Edit(new Span(0, 4), "x"));
    Fix inside = edits(new Edit(new Span(1, 2), "y"));
    Fix beside = edits(new Edit(new Span(5, 6), "z"));

    assertThat(
            new Rewriter(new Source("A.java", "abcdefg")).compatible(List.of(one, inside, beside)))
        .containsExactly(one, beside);
  }

  @Test
  void editsThatOverlapAreRefused() {
    assertThatThrownBy(
            () ->
                apply(
                    "abc",
                    edits(new Edit(new Span(0, 2), "")),
                    edits(new Edit(new Span(1, 3), ""))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("overlap");
  }
}
