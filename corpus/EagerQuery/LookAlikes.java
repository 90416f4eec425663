package eagerquery;

import com.mongodb.client.MongoCollection;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.Result;
import io.minio.messages.Item;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bson.Document;

/** Names that sound like queries. */
class LookAlikes {
  /** A message in the manner of Protocol Buffers. */
  static final class Response {
    List<String> getResultList() {
      return List.of();
    }
  }

  static final class Expression {
    List<MatchResult> findAll(String text) {
      return Pattern.compile("x").matcher(text).results().toList();
    }
  }

  static final class Registry {
    List<String> list() {
      return List.of();
    }

    List<String> collect() {
      return List.of();
    }

    Iterable<String> keys(String pattern) {
      return List.of(pattern);
    }

    List<String> selectList(String statement) {
      return List.of(statement);
    }
  }

  int protobuf(Response response) {
    return response.getResultList().size();
  }

  boolean regex(Expression expression) {
    return expression.findAll("text").isEmpty();
  }

  String registry(Registry registry) {
    for (String key : registry.keys("*")) {
      System.out.println(key);
    }
    System.out.println(registry.collect().size() + registry.selectList("all").size());
    return registry.list().get(0);
  }

  int map(Map<String, String> map) {
    for (String key : map.keySet()) {
      System.out.println(key);
    }
    return map.values().size();
  }

  void bson(MongoCollection<Document> collection) {
    for (Document document : collection.find()) {
      System.out.println(document.keySet().size());
    }
  }

  void lazyListing(MinioClient client) throws Exception {
    for (Result<Item> each :
        client.listObjects(ListObjectsArgs.builder().bucket("orders").build())) {
      System.out.println(each.get().objectName());
    }
  }
}
