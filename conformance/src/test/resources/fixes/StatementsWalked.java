import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.util.iterator.ExtendedIterator;

/** What an iterator over a graph makes is gathered before it is walked. */
public class StatementsWalked {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static long run(Path input) throws IOException {
    Model model = ModelFactory.createDefaultModel();
    for (long i = Files.size(input) / 1000; i >= 0; i--) {
      Resource about = model.createResource("urn:thing:" + i);
      about.addProperty(model.createProperty("urn:length"), "" + i);
    }
    ExtendedIterator<String> texts =
        model.listStatements().mapWith(each -> each.getString().repeat(10_000));
    long sum = 0;
    for (String text : texts.toList()) {
      sum += text.length();
    }
    return sum;
  }
}
