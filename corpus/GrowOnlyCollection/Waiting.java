package growonlycollection;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** With a capacity. */
class WithCapacity {
  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(1000);

  void arrived(String event) {
    waiting.offer(event);
  }

  String next() throws InterruptedException {
    return waiting.take();
  }
}

/** Whoever adds looks at its size first. */
class LookedAt {
  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();

  void arrived(String event) {
    if (waiting.size() < 1000) {
      waiting.offer(event);
    }
  }

  String next() throws InterruptedException {
    return waiting.take();
  }
}

/** Filled and drained by one method: work that makes more work. */
class Work {
  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();

  void all(String first) {
    waiting.add(first);
    for (String next = waiting.poll(); next != null; next = waiting.poll()) {
      if (next.length() > 1) {
        waiting.add(next.substring(1));
      }
    }
  }
}

/** Handed to a pool, which knows how many threads it has. */
class Pool {
  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

  BlockingQueue<Runnable> waiting() {
    return waiting;
  }

  void later(Runnable task) {
    waiting.add(task);
  }

  void now() throws InterruptedException {
    waiting.take().run();
  }
}

/** A pool of what was given back: who finds it empty makes something new. */
class GivenBack {
  private final BlockingQueue<StringBuilder> idle = new LinkedBlockingQueue<>();

  StringBuilder take() {
    StringBuilder text = idle.poll();
    if (text == null) {
      text = make();
    }
    return text;
  }

  private static StringBuilder make() {
    return new StringBuilder();
  }

  void giveBack(StringBuilder text) {
    idle.offer(text);
  }
}

/** As many results as there are pages, which another queue hands out. */
class Pages {
  private final BlockingQueue<byte[]> idle = new ArrayBlockingQueue<>(8);
  private final BlockingQueue<byte[]> results = new LinkedBlockingQueue<>();

  void read() throws InterruptedException {
    results.add(idle.take());
  }

  byte[] next() throws InterruptedException {
    return results.take();
  }

  void done(byte[] page) {
    idle.add(page);
  }
}

/** Names are small. */
class Requests {
  private final BlockingQueue<String> names = new LinkedBlockingQueue<>();

  void request(String name) {
    names.add(name);
  }

  String next() throws InterruptedException {
    return names.take();
  }
}

/** Its length is told: who fills it may wait. */
class Told {
  private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();

  void arrived(byte[] event) {
    waiting.add(event);
  }

  byte[] next() throws InterruptedException {
    return waiting.take();
  }

  int size() {
    return waiting.size();
  }
}

/** As many buffers go round as have been made. */
class Buffers {
  private final BlockingQueue<byte[]> idle = new LinkedBlockingQueue<>();
  private final BlockingQueue<byte[]> full = new LinkedBlockingQueue<>();

  byte[] empty() throws InterruptedException {
    return idle.take();
  }

  void written(byte[] buffer) {
    full.add(buffer);
  }

  void write(java.io.OutputStream out) throws InterruptedException, java.io.IOException {
    byte[] buffer = full.take();
    out.write(buffer);
    idle.add(buffer);
  }
}

/** Whoever puts something in waits for it: as many wait as there are threads. */
class Uploads {
  private final BlockingQueue<Upload> waiting = new LinkedBlockingQueue<>();

  void upload(byte[] content) throws InterruptedException {
    Upload upload = new Upload(content);
    waiting.put(upload);
    upload.waitForEnd();
  }

  Upload next() throws InterruptedException {
    return waiting.take();
  }

  static class Upload {
    private final byte[] content;

    Upload(byte[] content) {
      this.content = content;
    }

    synchronized void waitForEnd() throws InterruptedException {
      wait(content.length);
    }
  }
}

/** Changes of settings, which people make. */
class Changes {
  private final BlockingQueue<Object> configChanges = new LinkedBlockingQueue<>();

  void changed(Object all) {
    configChanges.add(all);
  }

  Object next() throws InterruptedException {
    return configChanges.take();
  }
}

/** A subscriber is handed what it has asked for. */
class Subscriber {
  private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();

  public void onNext(byte[] part) {
    keep(part);
  }

  private void keep(byte[] part) {
    waiting.add(part);
  }

  byte[] next() throws InterruptedException {
    return waiting.take();
  }
}

/** Filled while the object around is being made, and then no more. */
class Index {
  private final Builder builder = new Builder();

  Index(Iterable<byte[]> parts) {
    builder.start();
    for (byte[] part : parts) {
      insert(part);
    }
    builder.insert(new byte[0]);
  }

  private void insert(byte[] part) {
    builder.insert(part);
  }

  private static class Builder extends Thread {
    private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();

    @Override
    public void run() {
      try {
        for (byte[] next = waiting.take(); next.length > 0; next = waiting.take()) {
          System.out.println(next.length);
        }
      } catch (InterruptedException e) {
        interrupt();
      }
    }

    void insert(byte[] part) {
      waiting.add(part);
    }
  }
}

/** Without a bound, between threads. */
class Unbounded {
  // BUG: Diagnostic contains: [GrowOnlyCollection]
  private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();

  void arrived(byte[] event) {
    waiting.offer(event);
  }

  byte[] next() throws InterruptedException {
    return waiting.take();
  }
}
