package jakarta.persistence.criteria;

public interface Predicate {}
