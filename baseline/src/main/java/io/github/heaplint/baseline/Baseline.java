package io.github.heaplint.baseline;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Findings that a project has accepted for now. A finding is known by rule, file and the text of
 * its line without white space, so that moved lines stay known; of equal ones, so many as counted.
 */
public final class Baseline {
  private static final int VERSION = 1;

  private final Path folder;
  private final Map<Known, Integer> counts;

  /** What stays the same when lines move. */
  private record Known(String rule, String path, String text) implements Comparable<Known> {
    static Known of(Site site, Path folder) {
      return new Known(
          site.rule(), relative(site.file(), folder), site.text().replaceAll("\\s+", ""));
    }

    /** A path as seen from the baseline, so that it does not matter where the command runs. */
    private static String relative(Path path, Path folder) {
      Path absolute = path.toAbsolutePath().normalize();
      Path seen =
          folder.getRoot().equals(absolute.getRoot()) ? folder.relativize(absolute) : absolute;
      return seen.toString().replace('\\', '/');
    }

    @Override
    public int compareTo(Known other) {
      int order = path.compareTo(other.path);
      order = order == 0 ? rule.compareTo(other.rule) : order;
      return order == 0 ? text.compareTo(other.text) : order;
    }
  }

  /** The file as it is written. */
  private record Form(int version, List<Finding> findings) {
    Form {
      if (version != VERSION) {
        throw new IllegalArgumentException("version " + version + " is not " + VERSION);
      }
      findings = List.copyOf(findings);
    }
  }

  /** One line of it. */
  private record Finding(String rule, String path, String text, int count) {
    Finding {
      if (count < 1) {
        throw new IllegalArgumentException("count " + count + " is not 1 or more");
      }
    }
  }

  private Baseline(Path folder, Map<Known, Integer> counts) {
    this.folder = folder;
    this.counts = counts;
  }

  private static ObjectMapper mapper() {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .build();
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().normalize().getParent();
  }

  /**
   * Reads a baseline.
   *
   * @throws BaselineException naming file, line and cause when it is missing or malformed
   */
  public static Baseline read(Path file) {
    try {
      Form form = mapper().readValue(Files.readString(file), Form.class);
      Map<Known, Integer> counts = new HashMap<>();
      form.findings()
          .forEach(
              each ->
                  counts.merge(
                      new Known(each.rule(), each.path(), each.text()),
                      each.count(),
                      Integer::sum));
      return new Baseline(folder(file), counts);
    } catch (JsonProcessingException malformed) {
      JsonLocation at = malformed.getLocation();
      Throwable cause = malformed.getCause();
      throw new BaselineException(
          file
              + ":"
              + (at == null ? 1 : at.getLineNr())
              + ": no baseline: "
              + (cause == null ? malformed.getOriginalMessage() : cause.getMessage()),
          malformed);
    } catch (NoSuchFileException missing) {
      throw new BaselineException(
          file + ": no such baseline; heaplint check --write-baseline makes one", missing);
    } catch (IOException unreadable) {
      throw new BaselineException(
          file + ": the baseline cannot be read: " + unreadable, unreadable);
    }
  }

  /**
   * The findings that are not accepted. All those of a file must be given together.
   *
   * @param site what is to be remembered of a finding
   */
  public <T> List<T> news(List<T> findings, Function<T, Site> site) {
    Map<Known, Integer> left = new HashMap<>(counts);
    List<T> news = new ArrayList<>();
    for (T finding : findings) {
      Known known = Known.of(site.apply(finding), folder);
      int count = left.getOrDefault(known, 0);
      if (count == 0) {
        news.add(finding);
      } else {
        left.put(known, count - 1);
      }
    }
    return news;
  }

  /**
   * Accepts these findings: writes them to {@code file}, whole or not at all.
   *
   * @throws BaselineException when that fails
   */
  public static void write(Path file, List<Site> sites) {
    Path folder = folder(file);
    Map<Known, Integer> counts = new TreeMap<>();
    sites.forEach(site -> counts.merge(Known.of(site, folder), 1, Integer::sum));
    List<Finding> findings =
        counts.entrySet().stream()
            .map(
                each ->
                    new Finding(
                        each.getKey().rule(),
                        each.getKey().path(),
                        each.getKey().text(),
                        each.getValue()))
            .toList();
    Path target = file.toAbsolutePath();
    try {
      Path draft = Files.createTempFile(target.getParent(), "baseline", ".tmp");
      try {
        Files.writeString(
            draft,
            mapper().writeValueAsString(new Form(VERSION, findings)) + System.lineSeparator());
        move(draft, target);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException failure) {
      throw new BaselineException(file + ": the baseline cannot be written: " + failure, failure);
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
