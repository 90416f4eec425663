package jakarta.persistence;

import java.util.List;

public interface Query {
  List<?> getResultList();

  Query setMaxResults(int number);

  Query setParameter(String name, Object value);
}
