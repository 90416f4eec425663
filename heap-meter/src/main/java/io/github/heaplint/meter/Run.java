package io.github.heaplint.meter;

/**
 * One run of a program in a virtual machine of its own.
 *
 * @param ending how it ended
 * @param exitCode of the process; meaningless after {@link Ending#TIMED_OUT}
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
public record Run(Ending ending, int exitCode, String output, String errors) {

  /** How a run ended. */
  public enum Ending {
    /** With exit code 0. */
    FINISHED,
    /**
     * The heap was too small: an {@link OutOfMemoryError} was thrown, in whatever thread and
     * whether or not the program would have caught it, or the virtual machine could not start.
     */
    OUT_OF_MEMORY,
    /** With another exit code. */
    FAILED,
    /** It was stopped when its time was over. */
    TIMED_OUT
  }

  private static final int EXIT_ON_OUT_OF_MEMORY = 3;

  static Run ended(int exitCode, String output, String errors) {
    return new Run(ending(exitCode, output, errors), exitCode, output, errors);
  }

  private static Ending ending(int exitCode, String output, String errors) {
    if (exitCode == 0) {
      return Ending.FINISHED;
    }
    boolean exitedOnOutOfMemory =
        exitCode == EXIT_ON_OUT_OF_MEMORY
            && output.contains("Terminating due to java.lang.OutOfMemoryError");
    // Where the messages of a failed start go differs between versions.
    String all = output + errors;
    boolean failedToStart =
        all.contains("Error occurred during initialization of")
            && (all.contains("OutOfMemoryError") || all.contains("Too small maximum heap"));
    return exitedOnOutOfMemory || failedToStart ? Ending.OUT_OF_MEMORY : Ending.FAILED;
  }

  /** One line for a message: how it ended and the last thing it said. */
  String summary() {
    return switch (ending) {
      case FINISHED -> "finished";
      case OUT_OF_MEMORY -> "ran out of memory";
      case TIMED_OUT -> "did not end in time";
      case FAILED -> "failed with exit code %d: %s".formatted(exitCode, errors.strip());
    };
  }
}
