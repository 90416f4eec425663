package eagerquery;

import com.mongodb.client.MongoCollection;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.bson.Document;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.repository.CrudRepository;

/** Everything is brought to learn one number, or one element. */
class SizeAndHead {
  private EntityManager entities;
  private OrderRepository repository;

  static class Order {
    String name;
  }

  interface OrderRepository extends JpaRepository<Order, Long> {}

  interface InvoiceRepository extends CrudRepository<Order, Long> {}

  int counted() {
    // BUG: Diagnostic contains: [EagerQuery]
    return repository.findAll().size();
  }

  int countedByName() {
    // BUG: Diagnostic contains: [EagerQuery]
    List<Order> all = repository.findAll();
    return all.size();
  }

  boolean empty() {
    // BUG: Diagnostic contains: [EagerQuery]
    return repository.findAll().isEmpty();
  }

  Order first() {
    // BUG: Diagnostic contains: [EagerQuery]
    return repository.findAll().get(0);
  }

  Order firstIfAny() {
    // BUG: Diagnostic contains: [EagerQuery]
    List<Order> all = repository.findAll();
    return all.isEmpty() ? null : all.get(0);
  }

  String nameOfTheFirst() {
    // BUG: Diagnostic contains: [EagerQuery]
    List<Order> all = repository.findAll();
    return all.isEmpty() ? "" : all.get(0).name;
  }

  int entitiesCounted() {
    // BUG: Diagnostic contains: [EagerQuery]
    return entities.createQuery("select o from Order o", Order.class).getResultList().size();
  }

  Order entityFirst() {
    // BUG: Diagnostic contains: [EagerQuery]
    return entities.createQuery("select o from Order o", Order.class).getResultList().get(0);
  }

  int rowsCounted(Dataset<Row> rows) {
    // BUG: Diagnostic contains: [EagerQuery]
    return rows.collectAsList().size();
  }

  boolean one(Session session) {
    // BUG: Diagnostic contains: [EagerQuery]
    return session.invoices.findAll().iterator().hasNext();
  }

  static final class Session {
    InvoiceRepository invoices;
  }

  int countedAtTheEndOfAChain(MongoCollection<Document> collection) {
    // BUG: Diagnostic contains: [EagerQuery]
    return collection.find().into(new ArrayList<>()).size();
  }
}
