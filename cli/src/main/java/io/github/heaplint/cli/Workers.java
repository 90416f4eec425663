package io.github.heaplint.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs work on threads whose stacks are large enough for deeply nested source. */
final class Workers {
  private static final long STACK_BYTES = 256L << 20;

  /** How many results may wait for an earlier one; bounds what is held. */
  private static final int AHEAD = 256;

  private Workers() {}

  /** Gives the results in the order of the items, whatever order they are made in. */
  static <T, R> void run(int threads, List<T> items, Function<T, R> work, Consumer<R> results) {
    ExecutorService executor =
        Executors.newFixedThreadPool(
            Math.max(1, threads),
            task -> {
              Thread thread = new Thread(null, task, "heaplint", STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
    try {
      Deque<Future<R>> pending = new ArrayDeque<>();
      for (T item : items) {
        if (pending.size() == AHEAD) {
          results.accept(result(pending.remove()));
        }
        pending.add(executor.submit(() -> work.apply(item)));
      }
      while (!pending.isEmpty()) {
        results.accept(result(pending.remove()));
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refusal("interrupted");
    }
  }
}
