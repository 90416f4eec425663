import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tinkerpop.gremlin.process.traversal.dsl.graph.GraphTraversal;
import org.apache.tinkerpop.gremlin.structure.T;
import org.apache.tinkerpop.gremlin.structure.Vertex;
import org.apache.tinkerpop.gremlin.tinkergraph.structure.TinkerGraph;

/** What a traversal of a graph gives is gathered before it is walked. */
public class TraversalWalked {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static long run(Path input) throws IOException {
    TinkerGraph graph = TinkerGraph.open();
    for (long i = Files.size(input) / 1000; i >= 0; i--) {
      graph.addVertex(T.id, i);
    }
    GraphTraversal<Vertex, String> texts =
        graph.traversal().V().map(each -> each.get().id().toString().repeat(10_000));
    long sum = 0;
    for (String text : texts.toList()) {
      sum += text.length();
    }
    return sum;
  }
}
