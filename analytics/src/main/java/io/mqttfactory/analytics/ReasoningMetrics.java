package io.mqttfactory.analytics;

import io.mqttfactory.runtime.RateLimitedLog;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what reasoning does. Written by its thread, read by any. */
final class ReasoningMetrics {

  private static final Logger log = LoggerFactory.getLogger(ReasoningMetrics.class);

  /** Of each window that is left out people hear once, and of no more than so many. */
  private static final int MOST_TOLD = 100;

  private final Counter folded;
  private final Counter leftOut;
  private final Counter unreadable;
  private final Counter wentBack;
  private final Counter predictions;
  private final Counter seconds;
  private final RateLimitedLog warnings = new RateLimitedLog(log);
  private final Set<Instant> told = new HashSet<>();
  private volatile long lastThoughtNanos = System.nanoTime();
  private volatile int standing;

  ReasoningMetrics(PrometheusRegistry registry) {
    folded = counter(registry, "analytics_windows_folded", "Windows reasoned about.");
    leftOut = counter(registry, "analytics_windows_left_out", "Windows that reasoning failed at.");
    unreadable =
        counter(
            registry,
            "analytics_windows_unreadable",
            "Windows whose stored payload this version cannot read.");
    wentBack = counter(registry, "analytics_refolds", "Returns to a checkpoint for a late window.");
    predictions = counter(registry, "analytics_predictions", "Predictions made.");
    seconds = counter(registry, "analytics_reasoning_seconds", "Time spent reasoning.");
    GaugeWithCallback.builder()
        .name("analytics_insights_standing")
        .help("Insights that stand.")
        .callback(gauge -> gauge.call(standing))
        .register(registry);
  }

  private static Counter counter(PrometheusRegistry registry, String name, String help) {
    return Counter.builder().name(name).help(help).register(registry);
  }

  void folded() {
    folded.inc();
  }

  void leftOut(Instant windowStart, RuntimeException fault) {
    leftOut.inc();
    if (told.size() < MOST_TOLD && told.add(windowStart)) {
      log.error("the window of {} is left out: reasoning about it failed", windowStart, fault);
    }
  }

  void unreadable(Instant windowStart) {
    unreadable.inc();
    warnings.warn(
        "window whose payload cannot be read",
        "the window of " + windowStart + " is left out: its stored payload cannot be read");
  }

  void wentBack() {
    wentBack.inc();
  }

  void predicted(long count) {
    predictions.inc(count);
  }

  /** There is nothing to think about yet. */
  void waits() {
    lastThoughtNanos = System.nanoTime();
  }

  void thought(Duration taken, int insights) {
    seconds.inc(taken.toNanos() / 1e9);
    standing = insights;
    lastThoughtNanos = System.nanoTime();
  }

  long windows() {
    return folded.getLongValue() + leftOutWindows();
  }

  /** Those that cannot be read are among them. */
  long leftOutWindows() {
    return leftOut.getLongValue() + unreadable.getLongValue();
  }

  long returns() {
    return wentBack.getLongValue();
  }

  long predictionsMade() {
    return predictions.getLongValue();
  }

  Duration sinceLastThought() {
    return Duration.ofNanos(System.nanoTime() - lastThoughtNanos);
  }
}
