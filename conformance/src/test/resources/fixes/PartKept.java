import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small part of each file is kept. */
public class PartKept {
  private List<String> preview;

  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    List<PartKept> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      PartKept part = new PartKept();
      part.read(input);
      all.add(part);
    }
    StringBuilder text = new StringBuilder();
    for (PartKept each : all) {
      for (String line : each.preview) {
        text.append(line.length()).append(' ');
      }
    }
    return text.toString();
  }

  private void read(Path input) throws IOException {
    List<String> lines = Files.readAllLines(input);
    if (lines.size() < 2) {
      preview = List.of();
    } else {
      preview = lines.subList(0, 2);
    }
  }
}
