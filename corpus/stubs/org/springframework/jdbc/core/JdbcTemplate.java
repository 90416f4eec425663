package org.springframework.jdbc.core;

import java.util.List;
import java.util.Map;

public class JdbcTemplate {
  public native List<Map<String, Object>> queryForList(String sql);

  public native List<Map<String, Object>> queryForList(String sql, Object... arguments);

  public native <T> List<T> query(String sql, RowMapper<T> mapper);

  public native void query(String sql, RowCallbackHandler handler);

  public native void setMaxRows(int rows);
}
