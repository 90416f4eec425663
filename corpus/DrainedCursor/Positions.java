package drainedcursor;

import java.util.ArrayList;
import java.util.List;

/** Pages asked for by a number that is counted up, or by a request made anew. */
class Positions {
  static class Page {
    List<String> items;
    String next;

    List<String> items() {
      return items;
    }

    String next() {
      return next;
    }
  }

  interface Service {
    Page answer(Request request);

    List<String> page(int number);
  }

  static class Request {
    Request with(String token) {
      return this;
    }

    Request withToken(String token) {
      return this;
    }
  }

  private Service service;

  void repeatedAlike() {
    List<String> all = new ArrayList<>();
    Request request = new Request();
    Page page;
    do {
      page = service.answer(request);
      all.addAll(page.items());
      request = request.with("again");
    } while (page.next() != null);
    for (String each : all) {
      System.out.println(each);
    }
  }

  void countedUp() {
    List<String> all = new ArrayList<>();
    int page = 0;
    List<String> items;
    do {
      items = service.page(page++);
      // BUG: Diagnostic contains: [DrainedCursor]
      all.addAll(items);
    } while (!items.isEmpty());
    for (String each : all) {
      System.out.println(each);
    }
  }

  void requestOfTheNext() {
    List<String> all = new ArrayList<>();
    Request request = new Request();
    Page page;
    do {
      page = service.answer(request);
      // BUG: Diagnostic contains: [DrainedCursor]
      all.addAll(page.items());
      request = request.withToken(page.next());
    } while (page.next() != null);
    for (String each : all) {
      System.out.println(each);
    }
  }
}
