package io.github.heaplint.cli.report;

import io.github.heaplint.engine.source.Problem;
import java.io.PrintWriter;
import java.util.List;

/** A way to tell findings; a format is a class. */
public interface Report {
  /** Everything there is to tell, in the order of files and lines. */
  record Outcome(List<Place> places, List<Problem> problems, int files) {
    public Outcome {
      places = List.copyOf(places);
      problems = List.copyOf(problems);
    }
  }

  /** Writes the outcome. */
  void write(Outcome outcome, PrintWriter out);
}
