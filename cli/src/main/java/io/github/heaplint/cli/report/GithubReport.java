package io.github.heaplint.cli.report;

import io.github.heaplint.engine.rule.Severity;
import io.github.heaplint.engine.source.Problem;
import java.io.PrintWriter;

/** Workflow commands that GitHub shows as annotations of a change. */
public final class GithubReport implements Report {
  @Override
  public void write(Outcome outcome, PrintWriter out) {
    for (Place place : outcome.places()) {
      out.printf(
          "::%s file=%s,line=%d,col=%d,endLine=%d,endColumn=%d,title=%s::%s%n",
          place.finding().severity() == Severity.WARNING ? "warning" : "notice",
          property(place.path()),
          place.line(),
          place.column(),
          place.endLine(),
          place.endColumn(),
          property(place.finding().rule()),
          data(place.finding().message() + "\nbetter: " + place.finding().suggestion()));
    }
    for (Problem problem : outcome.problems()) {
      out.printf(
          "::error file=%s,line=%d::%s%n",
          property(problem.path()), Math.max(1, problem.line()), data(problem.cause()));
    }
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
