import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

public class LinesStreamed {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    final long blank = Files.readAllLines(input).stream().filter(String::isBlank).count();
    long rest;
    rest =
        Files.readAllLines(input).stream()
            .filter(each -> !each.isBlank())
            .mapToLong(String::length)
            .sum();
    return blank + " " + rest + " " + kinds(input);
  }

  private static String kinds(Path input) throws IOException {
    return Files.readAllLines(input).stream()
        .map(each -> each.isEmpty() ? '-' : each.charAt(0))
        .collect(Collectors.groupingBy(each -> each, Collectors.counting()))
        .toString();
  }
}
