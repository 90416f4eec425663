package jakarta.persistence;

import java.util.List;

public interface TypedQuery<X> extends Query {
  @Override
  List<X> getResultList();

  @Override
  TypedQuery<X> setMaxResults(int number);

  @Override
  TypedQuery<X> setParameter(String name, Object value);

  TypedQuery<X> setParameter(int position, Object value);
}
