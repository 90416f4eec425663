package io.github.heaplint.cli.fix;

import io.github.heaplint.cli.files.SourceText;
import io.github.heaplint.engine.fix.Rounds;
import io.github.heaplint.engine.source.Problem;
import io.github.heaplint.engine.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Fixes one file on the disk, or says how it would. */
public final class FileFix {
  private final Rounds rounds;
  private final boolean write;

  /**
   * What became of a file.
   *
   * @param source its text, as it is now or would be
   * @param diff what changes, empty when nothing does
   * @param fixes number of fixes applied
   */
  public record Fixed(Source source, String diff, int fixes, List<Problem> problems) {
    public Fixed {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Fixes files.
   *
   * @param write whether files are replaced
   */
  public FileFix(Rounds rounds, boolean write) {
    this.rounds = rounds;
    this.write = write;
  }

  /**
   * Fixes a file.
   *
   * @throws SourceText.Malformed when it is no text
   * @throws IOException when it cannot be read
   */
  public Fixed fix(Path path) throws IOException, SourceText.Malformed {
    byte[] bytes = Files.readAllBytes(path);
    Source before = new Source(path.toString().replace('\\', '/'), SourceText.decode(bytes));
    Rounds.Result result = rounds.fix(before);
    List<Problem> problems = new ArrayList<>(result.problems());
    if (result.fixes().isEmpty()) {
      return new Fixed(before, "", 0, problems);
    }
    if (write) {
      String refusal = replace(path, bytes, result.source().text());
      if (refusal != null) {
        problems.add(new Problem(before.path(), 0, refusal));
        return new Fixed(before, "", 0, problems);
      }
    }
    return new Fixed(
        result.source(),
        UnifiedDiff.of(path, before.text(), result.source().text()),
        result.fixes().size(),
        problems);
  }

  private static String replace(Path path, byte[] before, String text) {
    try {
      new FixedFile(path, before).replace(text);
      return null;
    } catch (FixedFile.Refused refused) {
      return refused.getMessage();
    } catch (IOException failure) {
      return "cannot be written, and was left as it was: " + failure;
    }
  }
}
