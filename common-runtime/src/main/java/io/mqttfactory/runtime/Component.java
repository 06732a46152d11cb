package io.mqttfactory.runtime;

import io.mqttfactory.model.ComponentName;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One component while it runs: its name, settings, clock, health, metrics, tasks, and what must be
 * closed at its end. Several components can live in one JVM. Thread-safe but for the settings.
 */
public final class Component implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Component.class);

  /** HTTP answers before all that health speaks of is there. */
  private static final String STARTING = "start";

  private final String name;
  private final Settings settings;
  private final PlantClock clock;
  private final Instant startedAt;
  private final Health health = new Health();
  private final PrometheusRegistry metrics = new PrometheusRegistry();
  private final Lifecycle lifecycle = new Lifecycle();
  private final Map<Class<?>, Object> shared = new ConcurrentHashMap<>();
  private final Tasks tasks;
  private final CompletableFuture<String> fatal = new CompletableFuture<>();

  private Component(String name, Settings settings, Clock wall) {
    this.name = ComponentName.require(name);
    this.settings = settings;
    this.clock = PlantClock.from(settings, wall);
    this.startedAt = wall.instant();
    this.tasks = lifecycle.add("tasks", new Tasks(name, health));
    long started = System.nanoTime();
    GaugeWithCallback.builder()
        .name("component_uptime_seconds")
        .help("Seconds since the component started.")
        .callback(gauge -> gauge.call((System.nanoTime() - started) / 1e9))
        .register(metrics);
  }

  /**
   * Assembles and starts a component. If that fails, whatever was opened is closed again.
   *
   * @throws StartException for what the user can mend
   */
  public static Component start(
      String name, Map<String, String> variables, Clock wall, Assembly assembly) {
    Component component = new Component(name, new Settings(variables), wall);
    component.health.quietly(STARTING, Health.Level.DOWN, "the component is starting");
    try {
      component.settings.choice(
          "LOG_LEVEL", "INFO", "ERROR", "WARN", "INFO", "DEBUG", "TRACE", "OFF");
      assembly.assemble(component);
      component.settings.verify();
      component.health.withdraw(STARTING);
      return component;
    } catch (RuntimeException | Error failure) {
      component.close();
      throw failure;
    }
  }

  /**
   * Ends the reading of settings: tells everything that is wrong, and logs what is in force. To be
   * called after the configuration was read and before anything is opened.
   *
   * @throws SettingsException if a setting is wrong
   */
  public void settingsAreComplete() {
    settings.verify();
    String values =
        settings.effective().entrySet().stream()
            .filter(setting -> !setting.getValue().isEmpty())
            .map(setting -> setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining(" "));
    log.info("{} {} starts: {}", name, version(), values);
  }

  /** Hands a resource over, which is closed with the component, before what was added earlier. */
  public <T extends AutoCloseable> T add(String resourceName, T resource) {
    return lifecycle.add(resourceName, resource);
  }

  /**
   * What several parts of the component have in common, for example metrics, whose names a registry
   * takes only once. Whoever asks first makes it.
   */
  public <T> T shared(Class<T> type, Supplier<T> maker) {
    return type.cast(shared.computeIfAbsent(type, absent -> maker.get()));
  }

  /** The component cannot go on; whoever runs it closes it and reports failure. */
  public void fail(String reason) {
    fatal.complete(reason);
  }

  /** Completes with the reason when the component cannot go on. */
  public CompletableFuture<String> fatal() {
    return fatal;
  }

  public String name() {
    return name;
  }

  public String version() {
    String version = Component.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  public Settings settings() {
    return settings;
  }

  public PlantClock clock() {
    return clock;
  }

  /** By the wall clock. */
  public Instant startedAt() {
    return startedAt;
  }

  public Health health() {
    return health;
  }

  public PrometheusRegistry metrics() {
    return metrics;
  }

  /** Recurring work; its intervals are wall time. */
  public Tasks tasks() {
    return tasks;
  }

  /** Logs a line of statistics every 30 s. */
  public void logStatistics(Runnable statistics) {
    tasks.every("statistics", Duration.ofSeconds(30), statistics);
  }

  @Override
  public void close() {
    lifecycle.close();
  }
}
