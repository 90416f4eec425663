package forgottenrelease;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.Data;
import lombok.Getter;

/** Anybody may empty it: an accessor is generated. */
class Shown {
  private final List<String> names = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  @Getter private final List<Double> values = new ArrayList<>();

  void add(String name, int place, double value) {
    names.add(name);
    places.add(place);
    values.add(value);
  }

  void clear() {
    names.clear();
    places.clear();
  }

  int size() {
    return names.size() + places.size() + values.size();
  }
}

/** The same, for all fields. */
@Data
class ShownAll {
  private final List<String> names = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();

  void add(String name, int place, double value) {
    names.add(name);
    places.add(place);
    values.add(value);
  }

  void clear() {
    names.clear();
    places.clear();
  }
}

/** Whoever hands it in empties it. */
class Injected {
  private final List<String> names = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  @Inject private List<Double> values = new ArrayList<>();

  void add(String name, int place, double value) {
    names.add(name);
    places.add(place);
    values.add(value);
  }

  void clear() {
    names.clear();
    places.clear();
  }

  int size() {
    return names.size() + places.size() + values.size();
  }
}

/** What tests see goes with them. */
class FakeStore {
  private final List<String> names = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();

  void add(String name, int place, double value) {
    names.add(name);
    places.add(place);
    values.add(value);
  }

  void clear() {
    names.clear();
    places.clear();
  }

  int size() {
    return names.size() + places.size() + values.size();
  }
}

/** Interned names stay from round to round. */
class Rounds {
  private final Map<String, String> interned = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  void add(String name, int place) {
    names.add(intern(name));
    places.add(place);
  }

  private String intern(String name) {
    return interned.computeIfAbsent(name, each -> each);
  }

  void clear() {
    names.clear();
    places.clear();
  }

  int size() {
    return names.size() + places.size();
  }
}
