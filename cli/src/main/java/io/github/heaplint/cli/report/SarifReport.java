package io.github.heaplint.cli.report;

import com.contrastsecurity.sarif.ArtifactChange;
import com.contrastsecurity.sarif.ArtifactContent;
import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Fix;
import com.contrastsecurity.sarif.Invocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.Region;
import com.contrastsecurity.sarif.Replacement;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.heaplint.engine.fix.Applicability;
import io.github.heaplint.engine.rule.Rule;
import io.github.heaplint.engine.rule.Rules;
import io.github.heaplint.engine.rule.Severity;
import io.github.heaplint.engine.source.Problem;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** SARIF 2.1.0. */
public final class SarifReport implements Report {
  private static final URI SCHEMA = URI.create("https://json.schemastore.org/sarif-2.1.0.json");

  private final ObjectMapper mapper =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY)
          .addMixIn(Result.class, WithDefaults.class)
          .addMixIn(ArtifactContent.class, WithEmptyText.class);

  /** Lets a level be written although it is SARIF's default. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private interface WithDefaults {}

  /** Lets text be taken out: nothing takes its place. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private interface WithEmptyText {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @SuppressWarnings("UnusedMethod") // by its name Jackson knows what is meant
    String getText();
  }

  @Override
  public void write(Outcome outcome, PrintWriter out) {
    Run run =
        new Run()
            .withTool(new Tool().withDriver(driver()))
            .withColumnKind(Run.ColumnKind.UTF_16_CODE_UNITS)
            .withInvocations(List.of(invocation(outcome.problems())))
            .withResults(outcome.places().stream().map(SarifReport::result).toList());
    SarifSchema210 log =
        new SarifSchema210()
            .with$schema(SCHEMA)
            .withVersion(SarifSchema210.Version._2_1_0)
            .withRuns(List.of(run));
    try {
      out.println(mapper.writeValueAsString(log));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ToolComponent driver() {
    return new ToolComponent()
        .withName("heaplint")
        .withRules(
            Rules.all().stream()
                .map(SarifReport::descriptor)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private static ReportingDescriptor descriptor(Rule rule) {
    return new ReportingDescriptor()
        .withId(rule.name())
        .withShortDescription(new MultiformatMessageString().withText(rule.summary()));
  }

  private static Invocation invocation(List<Problem> problems) {
    Set<Notification> notifications =
        problems.stream()
            .map(
                problem ->
                    new Notification()
                        .withLevel(Notification.Level.ERROR)
                        .withMessage(new Message().withText(problem.toString())))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Invocation()
        .withExecutionSuccessful(problems.isEmpty())
        .withToolExecutionNotifications(List.copyOf(notifications));
  }

  private static Result result(Place place) {
    Region region =
        new Region()
            .withStartLine(place.line())
            .withStartColumn(place.column())
            .withEndLine(place.endLine())
            .withEndColumn(place.endColumn());
    Location location =
        new Location()
            .withPhysicalLocation(
                new PhysicalLocation()
                    .withArtifactLocation(new ArtifactLocation().withUri(uri(place.path())))
                    .withRegion(region));
    return new Result()
        .withRuleId(place.finding().rule())
        .withLevel(
            place.finding().severity() == Severity.WARNING
                ? Result.Level.WARNING
                : Result.Level.NOTE)
        .withMessage(
            new Message()
                .withText(place.finding().message() + ". Better: " + place.finding().suggestion()))
        .withLocations(List.of(location))
        .withFixes(
            // Who reads this applies what is offered.
            place.remedies().stream()
                .filter(each -> each.applicability() != Applicability.DISPLAY)
                .map(each -> fix(place.path(), each))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private static Fix fix(String path, Remedy remedy) {
    String title = remedy.title();
    return new Fix()
        .withDescription(
            new Message()
                .withText(
                    remedy.why().isEmpty() ? title : title + ". Read it first: " + remedy.why()))
        .withArtifactChanges(
            Set.of(
                new ArtifactChange()
                    .withArtifactLocation(new ArtifactLocation().withUri(uri(path)))
                    .withReplacements(
                        remedy.changes().stream().map(SarifReport::replacement).toList())));
  }

  private static Replacement replacement(Remedy.Change change) {
    return new Replacement()
        .withDeletedRegion(
            new Region()
                .withStartLine(change.line())
                .withStartColumn(change.column())
                .withEndLine(change.endLine())
                .withEndColumn(change.endColumn()))
        .withInsertedContent(new ArtifactContent().withText(change.text()));
  }

  private static String uri(String path) {
    try {
      return new URI(null, null, path, null).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException(path + " cannot be a URI", impossible);
    }
  }
}
