import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;

/** The solutions of a query are gathered before they are walked. */
public class SolutionsWalked {
  private static final String QUERY =
      "select (concat(str(?number), ?text) as ?all) { ?a <urn:number> ?number . ?b <urn:text> ?text }";

  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static long run(Path input) throws IOException {
    Model model = ModelFactory.createDefaultModel();
    for (long i = Files.size(input) / 1000; i >= 0; i--) {
      model
          .createResource("urn:thing:" + i)
          .addProperty(model.createProperty("urn:number"), "" + i);
    }
    model
        .createResource("urn:thing")
        .addProperty(model.createProperty("urn:text"), "x".repeat(20_000));
    long sum = 0;
    try (QueryExecution query = QueryExecutionFactory.create(QUERY, model)) {
      ResultSet results = query.execSelect();
      for (QuerySolution each : ResultSetFormatter.toList(results)) {
        sum += each.getLiteral("all").getString().length();
      }
    }
    return sum;
  }
}
