package tech.tablesaw.columns;

public interface Column<T> {
  int size();
}
