package io.github.heaplint.cli.baseline;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.heaplint.cli.Refusal;
import io.github.heaplint.cli.report.Place;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings that a project has accepted for now. A finding is known by rule, file and the text of
 * its line without white space, so that moved lines stay known; of equal ones, so many as counted.
 */
public final class Baseline {
  private static final int VERSION = 1;

  private final Map<Known, Integer> counts;

  /** What stays the same when lines move. */
  private record Known(String rule, String path, String text) implements Comparable<Known> {
    static Known of(Place place) {
      return new Known(place.finding().rule(), place.path(), place.text().replaceAll("\\s+", ""));
    }

    @Override
    public int compareTo(Known other) {
      int order = path.compareTo(other.path);
      order = order == 0 ? rule.compareTo(other.rule) : order;
      return order == 0 ? text.compareTo(other.text) : order;
    }
  }

  private Baseline(Map<Known, Integer> counts) {
    this.counts = counts;
  }

  /**
   * Reads a baseline.
   *
   * @throws Refusal naming file, line and cause when it is missing or malformed
   */
  public static Baseline read(Path file) {
    try {
      JsonNode root = new ObjectMapper().readTree(Files.readString(file));
      if (root.path("version").asInt() != VERSION || !root.path("findings").isArray()) {
        throw new Refusal(file + ":1: no baseline: needs \"version\": 1 and \"findings\": [...]");
      }
      Map<Known, Integer> counts = new HashMap<>();
      int number = 0;
      for (JsonNode each : root.path("findings")) {
        number++;
        for (String key : List.of("rule", "path", "text")) {
          if (!each.path(key).isTextual()) {
            throw new Refusal(file + ": finding " + number + " has no text field \"" + key + "\"");
          }
        }
        if (!each.path("count").isInt() || each.path("count").asInt() < 1) {
          throw new Refusal(file + ": finding " + number + " has no \"count\" of 1 or more");
        }
        counts.put(
            new Known(
                each.path("rule").asText(), each.path("path").asText(), each.path("text").asText()),
            each.path("count").asInt());
      }
      return new Baseline(counts);
    } catch (JsonProcessingException malformed) {
      JsonLocation at = malformed.getLocation();
      throw new Refusal(
          file + ":" + (at == null ? 1 : at.getLineNr()) + ": " + malformed.getOriginalMessage());
    } catch (IOException unreadable) {
      throw new Refusal(file + ": the baseline cannot be read: " + unreadable);
    }
  }

  /** The findings that are not accepted. */
  public List<Place> news(List<Place> places) {
    Map<Known, Integer> left = new HashMap<>(counts);
    List<Place> news = new ArrayList<>();
    for (Place place : places) {
      Known known = Known.of(place);
      int count = left.getOrDefault(known, 0);
      if (count == 0) {
        news.add(place);
      } else {
        left.put(known, count - 1);
      }
    }
    return news;
  }

  /**
   * Accepts these findings: writes them to {@code file}, whole or not at all.
   *
   * @throws Refusal when that fails
   */
  public static void write(Path file, List<Place> places) {
    Map<Known, Integer> counts = new TreeMap<>();
    places.forEach(place -> counts.merge(Known.of(place), 1, Integer::sum));
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode root = mapper.createObjectNode();
    root.put("version", VERSION);
    ArrayNode findings = root.putArray("findings");
    counts.forEach(
        (known, count) ->
            findings
                .addObject()
                .put("rule", known.rule())
                .put("path", known.path())
                .put("text", known.text())
                .put("count", count));
    Path target = file.toAbsolutePath();
    try {
      Path draft = Files.createTempFile(target.getParent(), "baseline", ".tmp");
      try {
        Files.writeString(draft, mapper.writeValueAsString(root) + System.lineSeparator());
        move(draft, target);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException failure) {
      throw new Refusal(file + ": the baseline cannot be written: " + failure);
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
