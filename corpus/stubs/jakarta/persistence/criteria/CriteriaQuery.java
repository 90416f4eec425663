package jakarta.persistence.criteria;

public interface CriteriaQuery<T> {
  CriteriaQuery<T> where(Predicate... conditions);
}
