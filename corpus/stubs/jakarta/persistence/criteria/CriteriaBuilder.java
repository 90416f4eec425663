package jakarta.persistence.criteria;

public interface CriteriaBuilder {
  Predicate conjunction();
}
