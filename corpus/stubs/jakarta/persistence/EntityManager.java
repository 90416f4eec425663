package jakarta.persistence;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;

public interface EntityManager {
  <T> TypedQuery<T> createQuery(String text, Class<T> type);

  <T> TypedQuery<T> createQuery(CriteriaQuery<T> criteria);

  <T> TypedQuery<T> createNamedQuery(String name, Class<T> type);

  CriteriaBuilder getCriteriaBuilder();

  void clear();
}
