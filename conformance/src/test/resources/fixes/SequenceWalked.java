import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kotlin.io.TextStreamsKt;
import kotlin.sequences.Sequence;
import kotlin.sequences.SequencesKt;

/** A sequence of Kotlin is gathered before it is walked. */
public class SequenceWalked {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static long run(Path input) throws IOException {
    long sum = 0;
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      Sequence<String> lines = TextStreamsKt.lineSequence(reader);
      for (String line : SequencesKt.toList(lines)) {
        sum += line.length();
      }
    }
    return sum;
  }
}
