package drainedcursor;

import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import com.alibaba.excel.read.listener.ReadListener;
import java.util.ArrayList;
import java.util.List;

class Callbacks {
  static class Order {
    String name;
  }

  /** Somebody asks for the rows later. */
  static class Kept extends AnalysisEventListener<Order> {
    private final List<Order> rows = new ArrayList<>();

    @Override
    public void invoke(Order row, AnalysisContext context) {
      rows.add(row);
    }

    @Override
    public void doAfterAllAnalysed(AnalysisContext context) {
      for (Order row : rows) {
        System.out.println(row.name);
      }
    }

    List<Order> rows() {
      return rows;
    }
  }

  /** In batches. */
  static class Batches implements ReadListener<Order> {
    private final List<Order> rows = new ArrayList<>();

    @Override
    public void invoke(Order row, AnalysisContext context) {
      rows.add(row);
      if (rows.size() >= 100) {
        rows.clear();
      }
    }

    @Override
    public void doAfterAllAnalysed(AnalysisContext context) {
      rows.forEach(row -> System.out.println(row.name));
    }
  }

  /** Called back for something else. */
  static class Listener {
    private final List<Order> rows = new ArrayList<>();

    void invoke(Order row) {
      rows.add(row);
    }

    void doAfterAllAnalysed() {
      rows.forEach(row -> System.out.println(row.name));
      rows.clear();
    }
  }

  static class Drained implements ReadListener<Order> {
    private final List<Order> rows = new ArrayList<>();

    @Override
    public void invoke(Order row, AnalysisContext context) {
      // BUG: Diagnostic contains: [DrainedCursor]
      rows.add(row);
    }

    @Override
    public void doAfterAllAnalysed(AnalysisContext context) {
      for (Order row : rows) {
        System.out.println(row.name);
      }
    }
  }
}
