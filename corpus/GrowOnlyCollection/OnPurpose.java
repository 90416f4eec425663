package growonlycollection;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import lombok.Builder;
import lombok.Data;
import lombok.Getter;
import lombok.Value;

/** Interned: as many entries as there are names. */
final class Names {
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private Names() {}

  static String of(String name) {
    String known = KNOWN.putIfAbsent(name, name);
    return known == null ? name : known;
  }
}

/** A cache that lets go of the oldest. */
class PageCache {
  private final Map<String, byte[]> pages = new HashMap<>();
  private final Deque<String> order = new ArrayDeque<>();

  void loaded(String name, byte[] page) {
    pages.put(name, page);
    order.addLast(name);
    if (order.size() > 100) {
      pages.remove(order.removeFirst());
    }
  }

  byte[] page(String name) {
    return pages.get(name);
  }
}

/** Held as long as somebody else holds the key. */
class LabelService {
  private final Map<Object, String> labels = Collections.synchronizedMap(new WeakHashMap<>());

  void shown(Object part, String label) {
    labels.put(part, label);
  }

  String label(Object part) {
    return labels.get(part);
  }
}

/** Others register with it. */
class TypeRegistry {
  private final Map<String, Object> types = new HashMap<>();

  void register(String name, Object type) {
    types.put(name, type);
  }

  Object type(String name) {
    return types.get(name);
  }
}

/** What is undone is done again from here. */
class UndoStack {
  private final Deque<Runnable> done = new ArrayDeque<>();

  void did(Runnable step) {
    done.push(step);
  }

  void undo() {
    done.pop().run();
  }
}

/** What it holds is what it is for; accessors are generated. */
@Data
class Order {
  private final List<String> lines = new ArrayList<>();

  void received(String line) {
    lines.add(line);
  }
}

/** The same. */
@Value
class Invoice {
  private List<String> lines = new ArrayList<>();

  void received(String line) {
    lines.add(line);
  }
}

/** The same, for one field. */
class Delivery {
  @Getter private final List<String> lines = new ArrayList<>();

  void received(String line) {
    lines.add(line);
  }
}

/** Its builder takes it. */
@Builder
class Offer {
  private final List<String> lines = new ArrayList<>();

  void received(String line) {
    lines.add(line);
  }
}

/** A library reads it, and fills it. */
@Entity
class Customer {
  private final List<String> orders = new ArrayList<>();

  void ordered(String order) {
    orders.add(order);
  }
}

/** Written out as it is, and read elsewhere. */
class MessageEvent implements Serializable {
  private final List<String> recipients = new ArrayList<>();

  void sent(String recipient) {
    recipients.add(recipient);
  }
}

/** Handed in by somebody else. */
class InjectedService {
  @Inject private List<String> told = new ArrayList<>();

  void done(String job) {
    told.add(job);
  }
}

/** The component of a record. */
record Batch(List<String> rows) {
  void arrived(String row) {
    rows.add(row);
  }
}

/** Lives as long as a test. */
class OrderFixture {
  private static final List<String> SEEN = new ArrayList<>();

  void arrived(String order) {
    SEEN.add(order);
  }
}

/** What is shown is what it holds. */
class OrderTableModel {
  private final List<String> rows = new ArrayList<>();

  void arrived(String row) {
    rows.add(row);
  }

  Object value(int row) {
    return rows.get(row);
  }
}
