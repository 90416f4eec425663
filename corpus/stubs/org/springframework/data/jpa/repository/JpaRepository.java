package org.springframework.data.jpa.repository;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.ListCrudRepository;

public interface JpaRepository<T, I> extends ListCrudRepository<T, I> {
  Page<T> findAll(Pageable page);
}
