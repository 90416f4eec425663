package io.github.heaplint.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;

/** For programs: {@code files}, {@code findings}, {@code problems}; the shape only grows. */
public final class JsonReport implements Report {
  private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Override
  public void write(Outcome outcome, PrintWriter out) {
    ObjectNode root = mapper.createObjectNode();
    root.put("files", outcome.files());
    ArrayNode findings = root.putArray("findings");
    for (Place place : outcome.places()) {
      ObjectNode node = findings.addObject();
      node.put("rule", place.finding().rule());
      node.put("severity", place.finding().severity().name().toLowerCase(Locale.ROOT));
      node.put("trial", place.finding().nursery());
      node.put("path", place.path());
      node.put("line", place.line());
      node.put("column", place.column());
      node.put("endLine", place.endLine());
      node.put("endColumn", place.endColumn());
      node.put("message", place.finding().message());
      node.put("suggestion", place.finding().suggestion());
      ArrayNode fixes = node.putArray("fixes");
      place.remedies().forEach(each -> write(each, fixes.addObject()));
    }
    ArrayNode problems = root.putArray("problems");
    outcome
        .problems()
        .forEach(
            problem ->
                problems
                    .addObject()
                    .put("path", problem.path())
                    .put("line", problem.line())
                    .put("cause", problem.cause()));
    try {
      out.println(mapper.writeValueAsString(root));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void write(Remedy remedy, ObjectNode node) {
    node.put("title", remedy.title());
    node.put("applicability", remedy.applicability().name().toLowerCase(Locale.ROOT));
    node.put("why", remedy.why());
    ArrayNode changes = node.putArray("changes");
    for (Remedy.Change each : remedy.changes()) {
      changes
          .addObject()
          .put("line", each.line())
          .put("column", each.column())
          .put("endLine", each.endLine())
          .put("endColumn", each.endColumn())
          .put("text", each.text());
    }
  }
}
