package io.github.heaplint.frontend.javaparser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heaplint.engine.source.Source;
import io.github.heaplint.engine.source.Types;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceIndexTest {
  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void makeProject() throws IOException {
    project = folder.resolve("project");
    Files.createDirectories(project.resolve(".git"));
    write("core/src/main/java/p/Repo.java", "package p; public class Repo extends Base<Item> {}");
    write(
        "core/src/main/java/p/Base.java", "package p; class Base<T> { T find() { return null; } }");
    write("model/src/main/java/q/Item.java", "package q; public record Item(String name) {}");
    write("core/src/main/java/p/Item.java", "package p; class Item { int wrong; }");
  }

  private Source write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return new Source(file.toString(), text);
  }

  private Types typesFor(Source source) {
    return new SourceIndex(new DiskFiles(), new JdkTypes()).typesFor(source);
  }

  private Lowered lower(Source source) {
    return new Lowered(new JavaParserFrontEnd().lower(source, typesFor(source)));
  }

  @Test
  void findsNothingOutsideTheProject() throws IOException {
    Path elsewhere = folder.resolve("other/src/main/java/p");
    Files.createDirectories(elsewhere);
    Files.writeString(elsewhere.resolve("Stranger.java"), "package p; public class Stranger {}");
    Source source = write("core/src/main/java/p/A.java", "package p; class A { Stranger s; }");

    assertThat(typesFor(source).declares("p.Stranger")).isFalse();
  }

  @Test
  void aFileThatDoesNotParseIsNotKnownAndHarmsNobody() throws IOException {
    write("core/src/main/java/p/Broken.java", "package p; class Broken { void m( }");
    Source source =
        write(
            "core/src/main/java/p/A.java", "package p; class A { Broken b; Repo r = new Repo(); }");

    assertThat(lower(source).calls()).containsExactly("p.Repo#<init>");
  }

  @Test
  void followsSuperTypesThroughTheFilesOfThePackage() throws IOException {
    Source source =
        write(
            "core/src/main/java/p/A.java",
            "package p; class A { void m(Repo r) { var item = r.find(); item.go(); } }");

    assertThat(lower(source).type("item")).hasToString("p.Item");
  }

  @Test
  void findsFilesOfOtherModulesAndFromTests() throws IOException {
    Source source =
        write(
            "core/src/test/java/p/ATest.java",
            "package p; import q.*; import q.Item; class ATest { void m(Item i, Repo r) {"
                + " i.name().trim(); r.find(); } }");

    assertThat(lower(source).calls())
        .containsExactly("q.Item#name", "java.lang.String#trim", "p.Repo#find");
  }

  @Test
  void survivesFilesThatMentionEachOther() throws IOException {
    write(
        "core/src/main/java/p/Left.java",
        "package p; class Left extends Right { class In {} Right.Out out; }");
    write(
        "core/src/main/java/p/Right.java",
        "package p; class Right extends Left { class Out {} Left.In in; Out own; In far; }");
    Source source =
        write(
            "core/src/main/java/p/A.java", "package p; class A { void m(Left l) { l.far.go(); } }");

    assertThat(lower(source).calls()).containsExactly("p.Left.In#go");
  }

  @Test
  void knowsAFileOutsideAnySourceRootByItsFolder() throws IOException {
    write("scripts/Helper.java", "class Helper { String s; }");
    Source source = write("scripts/Run.java", "class Run { void m(Helper h) { h.s.trim(); } }");

    assertThat(lower(source).calls()).containsExactly("java.lang.String#trim");
  }

  @Test
  void readsThePackageWithoutParsing() {
    assertThat(PackageClause.of("/* package no; */ // package no;\n@A(1) package a . b;"))
        .isEqualTo("a.b");
    assertThat(PackageClause.of("import x.Y; class Z {}")).isEmpty();
    assertThat(PackageClause.of("/* open")).isEmpty();
    assertThat(PackageClause.of("")).isEmpty();
  }
}
