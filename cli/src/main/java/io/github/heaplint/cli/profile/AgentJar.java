package io.github.heaplint.cli.profile;

import io.github.heaplint.cli.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The agent, which this command carries in its own jar. */
final class AgentJar {
  private static final String RESOURCE = "/META-INF/heaplint/heaplint-profiler.jar";

  private AgentJar() {}

  /**
   * Puts the agent into a folder.
   *
   * @throws Refusal if this build has none
   */
  static Path in(Path folder) throws IOException {
    Path jar = folder.resolve("heaplint-profiler.jar");
    try (InputStream agent = AgentJar.class.getResourceAsStream(RESOURCE)) {
      if (agent == null) {
        throw new Refusal("the profiler is missing from this build: run the packaged heaplint.jar");
      }
      Files.copy(agent, jar, StandardCopyOption.REPLACE_EXISTING);
    }
    return jar;
  }
}
