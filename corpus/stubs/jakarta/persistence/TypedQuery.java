package jakarta.persistence;

import java.util.List;
import java.util.stream.Stream;

public interface TypedQuery<X> extends Query {
  @Override
  List<X> getResultList();

  Stream<X> getResultStream();

  @Override
  TypedQuery<X> setMaxResults(int number);

  @Override
  TypedQuery<X> setParameter(String name, Object value);

  TypedQuery<X> setParameter(int position, Object value);
}
