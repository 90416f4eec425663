package io.github.heaplint.profiler.junit;

import io.github.heaplint.meter.LiveHeap;
import io.github.heaplint.meter.PeakLiveHeap;
import io.github.heaplint.meter.UnmeasurableException;
import io.github.heaplint.profiler.recording.Size;
import io.github.heaplint.profiler.recording.TablesMXBean;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.AssertionFailedError;

/** Watches the live heap of tests with a {@link HeapBudget}. */
final class HeapBudgetExtension implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
  private static final Namespace NAMESPACE = Namespace.create(HeapBudgetExtension.class);

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    // Read it first: a mistake in it must show even where nothing can be measured.
    budgetBytes(context);
    try {
      LiveHeap heap = LiveHeap.ofThisJvm();
      takeTables();
      context.getStore(NAMESPACE).put(PeakLiveHeap.class, PeakLiveHeap.watch(heap));
    } catch (UnmeasurableException obstacle) {
      context.publishReportEntry("heap budget", "not checked. " + obstacle.getMessage());
    }
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    PeakLiveHeap watched =
        context.getStore(NAMESPACE).remove(PeakLiveHeap.class, PeakLiveHeap.class);
    if (watched == null) {
      return;
    }
    watched.close();
    long peakBytes = watched.peak().bytesAboveStart();
    long budgetBytes = budgetBytes(context);
    // A test that failed has a better message of its own.
    if (peakBytes > budgetBytes && context.getExecutionException().isEmpty()) {
      throw new AssertionFailedError(
          "live heap peaked %s above the start of the test, its budget is %s%n%s"
              .formatted(Size.text(peakBytes), Size.text(budgetBytes), takeTables()),
          Size.text(budgetBytes),
          Size.text(peakBytes));
    }
  }

  private static long budgetBytes(ExtensionContext context) {
    HeapBudget budget =
        AnnotationSupport.findAnnotation(context.getElement(), HeapBudget.class)
            .or(() -> AnnotationSupport.findAnnotation(context.getTestClass(), HeapBudget.class))
            .orElseThrow();
    try {
      return Size.parse(budget.value());
    } catch (IllegalArgumentException malformed) {
      throw new ExtensionConfigurationException("@HeapBudget: " + malformed.getMessage());
    }
  }

  /** The tables since the last time they were taken; empty without the agent. */
  private static String takeTables() {
    try {
      ObjectName name = new ObjectName(TablesMXBean.NAME);
      var server = ManagementFactory.getPlatformMBeanServer();
      return server.isRegistered(name)
          ? (String) server.invoke(name, "take", new Object[0], new String[0])
          : "";
    } catch (JMException broken) {
      return "the profiler's tables cannot be read: " + broken;
    }
  }
}
