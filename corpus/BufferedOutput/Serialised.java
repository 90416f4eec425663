package bufferedoutput;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** Serialised whole, then written once. */
class Serialised {
  private final ObjectMapper mapper = new ObjectMapper();

  void one(Map<String, String> answer, Writer out) throws IOException {
    out.write(mapper.writeValueAsString(answer));
  }

  String kept(List<String> rows) throws IOException {
    return mapper.writeValueAsString(rows);
  }

  void lookedAt(List<String> rows, Writer out) throws IOException {
    String json = mapper.writeValueAsString(rows);
    System.out.println(json.length());
    out.write(json);
  }

  void text(List<String> rows, Writer out) throws IOException {
    // BUG: Diagnostic contains: [BufferedOutput]
    out.write(mapper.writeValueAsString(rows));
  }

  void bytes(List<String> rows, OutputStream out) throws IOException {
    // BUG: Diagnostic contains: [BufferedOutput]
    byte[] json = mapper.writeValueAsBytes(rows);
    out.write(json);
  }
}
