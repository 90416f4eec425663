package org.springframework.data.repository;

import java.util.Optional;

public interface CrudRepository<T, I> extends Repository<T, I> {
  Iterable<T> findAll();

  Iterable<T> findAllById(Iterable<I> ids);

  Optional<T> findById(I id);

  boolean existsById(I id);

  long count();

  void delete(T entity);
}
