package io.github.heaplint.cli.profile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.heaplint.cli.Refusal;
import io.github.heaplint.profiler.recording.Recording;
import java.io.IOException;
import java.nio.file.Path;

/** Reads what the profiler wrote. */
public final class Recordings {
  private Recordings() {}

  /**
   * Reads a recording.
   *
   * @throws Refusal if the file cannot be read or is no recording
   */
  public static Recording read(Path file) {
    try {
      Recording recording =
          new ObjectMapper()
              .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .readValue(file.toFile(), Recording.class);
      if (recording.machine() == null) {
        throw new Refusal(file + " is no recording of the profiler");
      }
      return recording;
    } catch (IOException | NullPointerException broken) {
      throw new Refusal(file + " is no recording of the profiler: " + broken.getMessage());
    }
  }
}
