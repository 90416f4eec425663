package draggedfield;

import java.util.Collections;
import java.util.Map;

/** Only one of the methods mentions anything that a rule asks for; another reads what it left. */
final class ReleaseManager {
  interface Releases {
    Map<String, String> load();
  }

  private final Releases source;
  private volatile Map<String, String> releases = Collections.emptyMap();

  ReleaseManager(Releases source) {
    this.source = source;
  }

  String release(String platform) {
    return releases.get(platform);
  }

  void refresh() {
    releases = source.load();
    System.out.println(releases.size());
  }
}
