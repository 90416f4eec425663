package eagerquery;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.jdbc.core.JdbcTemplate;

/** By key, condition, list of keys, page or limit. */
class Bounded {
  private EntityManager entities;
  private OrderRepository repository;
  private JdbcTemplate jdbc;

  static class Order {
    String name;
  }

  interface OrderRepository extends JpaRepository<Order, Long> {
    List<Order> findByName(String name);

    List<Order> findTop10ByOrderByName();
  }

  boolean byParameter(String name) {
    return entities
        .createQuery("select o from Order o where o.name = :name", Order.class)
        .setParameter("name", name)
        .getResultList()
        .isEmpty();
  }

  boolean byParameterSetApart(String name) {
    TypedQuery<Order> query =
        entities.createQuery("select o from Order o where o.name = ?1", Order.class);
    query.setParameter(1, name);
    List<Order> found = query.getResultList();
    return !found.isEmpty();
  }

  Order byLimit() {
    List<Order> found =
        entities.createQuery("select o from Order o", Order.class).setMaxResults(1).getResultList();
    return found.isEmpty() ? null : found.get(0);
  }

  Object oneValueOfOneRow() {
    List<Object[]> rows =
        entities.createQuery("select max(o.total) from Order o", Object[].class).getResultList();
    return rows.get(0)[0];
  }

  boolean byCriteria(CriteriaQuery<Order> criteria) {
    criteria.where(entities.getCriteriaBuilder().conjunction());
    return entities.createQuery(criteria).getResultList().isEmpty();
  }

  boolean byNamedQuery() {
    return entities.createNamedQuery("Order.open", Order.class).getResultList().isEmpty();
  }

  int derivedByKey(String name) {
    return repository.findByName(name).size();
  }

  void derivedTop() {
    for (Order order : repository.findTop10ByOrderByName()) {
      System.out.println(order.name);
    }
  }

  void page() {
    for (Order order : repository.findAll(PageRequest.of(0, 20))) {
      System.out.println(order.name);
    }
  }

  void byIds(List<Long> ids) {
    for (Order order : repository.findAllById(ids)) {
      System.out.println(order.name);
    }
  }

  Optional<Order> one(long id) {
    return repository.findById(id);
  }

  void limited(Dataset<Row> rows) {
    for (Row row : rows.limit(20).collectAsList()) {
      System.out.println(row);
    }
  }

  Row firstOfLimited(Dataset<Row> rows) {
    return rows.limit(1).collectAsList().get(0);
  }

  int jdbcByKey(String name) {
    return jdbc.queryForList("select * from orders where name = ?", name).size();
  }
}
