package io.github.heaplint.profiler.recording;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The JSON form of a recording: its records, field by field. */
public final class RecordingFile {
  private RecordingFile() {}

  /**
   * Writes a recording.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Recording recording, Path file) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("version", Recording.VERSION);
      json.writeObjectFieldStart("machine");
      json.writeStringField("jvm", recording.machine().jvm());
      json.writeStringField("collector", recording.machine().collector());
      json.writeStringField("view", recording.machine().view());
      json.writeNumberField("maxHeapBytes", recording.machine().maxHeapBytes());
      json.writeEndObject();
      json.writeArrayFieldStart("methods");
      for (MethodTable method : recording.methods()) {
        write(method, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("timeline");
      for (Sample sample : recording.timeline()) {
        json.writeStartObject();
        json.writeNumberField("nanos", sample.nanos());
        json.writeNumberField("bytes", sample.bytes());
        json.writeEndObject();
      }
      json.writeEndArray();
      write("notes", recording.notes(), json);
      json.writeEndObject();
    }
  }

  private static void write(MethodTable method, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("className", method.className());
    json.writeStringField("method", method.method());
    json.writeStringField("descriptor", method.descriptor());
    json.writeStringField("sourceFile", method.sourceFile());
    json.writeStringField("thread", method.thread());
    json.writeNumberField("calls", method.calls());
    json.writeNumberField("entryBytes", method.entryBytes());
    json.writeNumberField("peakBytes", method.peakBytes());
    json.writeNumberField("wouldBePeakBytes", method.wouldBePeakBytes());
    json.writeBooleanField("tried", method.tried());
    json.writeArrayFieldStart("drag");
    for (Held held : method.drag()) {
      json.writeStartObject();
      json.writeStringField("name", held.name());
      json.writeNumberField("bytes", held.bytes());
      json.writeNumberField("lastUse", held.lastUse());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("spans");
    for (Span span : method.spans()) {
      json.writeStartObject();
      json.writeNumberField("startNanos", span.startNanos());
      json.writeNumberField("endNanos", span.endNanos());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("lines");
    for (LineRow line : method.lines()) {
      write(line, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(LineRow line, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("line", line.line());
    json.writeNumberField("occurrences", line.occurrences());
    json.writeNumberField("measured", line.measured());
    json.writeNumberField("usedBytes", line.usedBytes());
    json.writeNumberField("incrementBytes", line.incrementBytes());
    json.writeNumberField("peakBytes", line.peakBytes());
    json.writeNumberField("risenBytes", line.risenBytes());
    json.writeNumberField("deadBytes", line.deadBytes());
    write("dead", line.dead(), json);
    json.writeNumberField("allocatedBytes", line.allocatedBytes());
    json.writeNumberField("directBytes", line.directBytes());
    json.writeEndObject();
  }

  private static void write(String name, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
