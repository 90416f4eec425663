package io.github.heaplint.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** A line on the terminal that counts files; nothing where there is no terminal. */
final class Progress {
  private static final int EVERY = 100;

  private final int total;
  private final PrintWriter terminal;
  private int done;

  private Progress(int total, PrintWriter terminal) {
    this.total = total;
    this.terminal = terminal;
  }

  static Progress on(int total, boolean off, PrintWriter terminal) {
    return new Progress(total, off || !Ansi.AUTO.enabled() ? null : terminal);
  }

  void step() {
    done++;
    if (terminal != null && (done % EVERY == 0 || done == total)) {
      terminal.print("\r" + done + " of " + total + " files");
      terminal.flush();
    }
  }

  void end() {
    if (terminal != null && total >= EVERY) {
      terminal.println();
    }
  }
}
