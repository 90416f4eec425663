import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.TypedQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.Formula;
import org.hibernate.cfg.Configuration;

/** All entities are loaded and the first is looked at. */
public class FirstEntity {
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0])));
  }

  public static String run(Path input) throws IOException {
    Configuration settings =
        new Configuration()
            .setProperty("hibernate.connection.url", "jdbc:h2:mem:")
            .addAnnotatedClass(Item.class);
    try (SessionFactory factory = settings.buildSessionFactory();
        EntityManager manager = factory.createEntityManager()) {
      manager.getTransaction().begin();
      manager
          .createNativeQuery(
              "create table item as select x as id from system_range(1, %d)"
                  .formatted(Files.size(input) / 1000))
          .executeUpdate();
      return first(manager) + " " + any(manager);
    }
  }

  private static String first(EntityManager manager) {
    TypedQuery<Item> items =
        manager.createQuery("select each from Item each", Item.class);
    List<Item> all = items.getResultList();
    return all.isEmpty() ? "none" : all.get(0).toString();
  }

  private static boolean any(EntityManager manager) {
    return manager
        .createQuery("select each.text from Item each", String.class)
        .getResultList()
        .isEmpty();
  }

  /** A row that is made large as it is read. */
  @Entity(name = "Item")
  public static class Item {
    @Id private long id;

    @Formula("repeat(id || ' ', 2000)")
    private String text;

    @Override
    public String toString() {
      return id + " of " + text.length();
    }
  }
}
