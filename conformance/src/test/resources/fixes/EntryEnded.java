import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Requests that stay when they have been answered. */
public class EntryEnded {
  private final Map<String, CompletableFuture<String>> open = new HashMap<>();

  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    EntryEnded requests = new EntryEnded();
    long sum = 0;
    int number = 0;
    try (BufferedReader reader = Files.newBufferedReader(input)) {
      for (String line; (line = reader.readLine()) != null; ) {
        String id = "request " + number++;
        CompletableFuture<String> answer = requests.ask(id);
        requests.answered(id, line);
        sum += answer.join().length();
      }
    }
    return sum + " " + number;
  }

  private CompletableFuture<String> ask(String id) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    open.put(id, answer);
    return answer;
  }

  private void answered(String id, String text) {
    open.get(id).complete(text);
  }
}
