package eagerread;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import okhttp3.Response;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Trees, data binding, texts for a parser, listings of a folder. */
class Trees {
  String dom(DocumentBuilder builder, File file) throws Exception {
    Document document = builder.parse(file);
    NodeList orders = document.getElementsByTagName("order");
    for (int i = 0; i < orders.getLength(); i++) {
      System.out.println(orders.item(i).getTextContent());
    }
    return document.getDocumentElement().getNodeName();
  }

  String textForATree(DocumentBuilder builder, Path orders) throws Exception {
    Document document = builder.parse(new InputSource(new StringReader(Files.readString(orders))));
    return document.getDocumentElement().getNodeName();
  }

  String bytesForATree(DocumentBuilder builder, Path orders) throws Exception {
    byte[] bytes = Files.readAllBytes(orders);
    return parsed(builder, bytes).getDocumentElement().getNodeName();
  }

  private static Document parsed(DocumentBuilder builder, byte[] bytes) throws Exception {
    return builder.parse(new ByteArrayInputStream(bytes));
  }

  void jsonTree(ObjectMapper mapper, InputStream in) throws IOException {
    JsonNode tree = mapper.readTree(in);
    System.out.println(tree.get("name"));
  }

  Object binding(ObjectMapper mapper, Reader reader) throws IOException {
    return mapper.readValue(reader, Object.class);
  }

  JsonNode responseForParser(ObjectMapper mapper, HttpClient client) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost/")).build();
    String body = client.send(request, BodyHandlers.ofString()).body();
    return mapper.readTree(body);
  }

  JsonNode okhttpForParser(ObjectMapper mapper, Response response) throws IOException {
    return mapper.readTree(response.body().string());
  }

  void folders(File folder) {
    for (File each : folder.listFiles()) {
      System.out.println(each);
    }
    System.out.println(folder.list().length);
  }

  int children(Path folder) {
    File[] files = folder.toFile().listFiles();
    return files == null ? 0 : files.length;
  }

  void ofMemory(List<String> lines) {
    for (String line : lines.stream().map(String::trim).toList()) {
      System.out.println(line);
    }
  }
}
