package io.mqttfactory.runtime.consumer;

import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.consumer.store.ConsumerStore;
import io.mqttfactory.runtime.mqtt.MqttLink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Takes in what senders publish so that nothing is missed: queues it, stores it in transactions,
 * acknowledges it to the broker after the commit, and states to the senders what it has (rules C1
 * to C8 of the delivery protocol). It belongs to its component, which closes its parts.
 */
public final class Consumer {

  /** What warnings are counted over; told more often, they would be limited less. */
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final Component component;
  private final ConsumerStore store;
  private final Intake intake;
  private final IntakeMetrics metrics;
  private final Accounting accounting;
  private final Delivery delivery;
  private final IdleWork idleWork = new IdleWork();
  private final Writer writer;

  private Consumer(Component component, MqttLink link, ConsumerConfig config, ConsumerStore store) {
    this.component = component;
    this.store = store;
    this.intake = new Intake(config.limits(), component.clock(), component.health());
    this.metrics = new IntakeMetrics(component.metrics(), config.metricsPrefix());
    this.accounting = new Accounting(config.feeds(), metrics);
    component.add("accounting", accounting::tellWhatWasKeptBack);
    this.delivery = new Delivery(link, config);
    component.add("delivery", delivery::tellWhatWasKeptBack);
    this.writer = new Writer(component, intake, link, store, idleWork, accounting, delivery);
    component.add("writer", writer);
    AccountMetrics.register(
        component.metrics(), config.metricsPrefix(), accounting, intake, store::bytes);
    intake.subscribeTo(link, config);
  }

  /**
   * Subscribes on the link, which must not be started yet. A component has one consumer.
   *
   * @param link with a persistent session, closed after this consumer and before the store
   * @param store used by the writer's thread alone from {@link #start()} on
   */
  public static Consumer open(
      Component component, MqttLink link, ConsumerConfig config, ConsumerStore store) {
    return new Consumer(component, link, config, store);
  }

  /**
   * Adds a listener for what is committed. Only before {@link #start()}. It is called on the
   * writer's thread, after the transaction and the acknowledgements to the broker.
   */
  public void listen(CommitListener listener) {
    writer.listen(listener);
  }

  /** Begins to write, and to tell every 30 s what came in; before the link is started. */
  public void start() {
    writer.start();
    component.logStatistics(
        new StatisticsLog(accounting, metrics, intake, store::bytes, component.health()));
    component.tasks().every("warnings", A_MINUTE, accounting::tellWhatWasKeptBack);
    component.tasks().every("delivery warnings", A_MINUTE, delivery::tellWhatWasKeptBack);
    component.tasks().every("store warnings", A_MINUTE, store::tellWhatWasKeptBack);
  }

  /** Removes what was received longer ago than that, every minute, from {@link #start()} on. */
  public void keepFor(Duration retention) {
    component
        .tasks()
        .every(
            "retention",
            Retention.PAUSE,
            new Retention(store, idleWork, component.clock(), retention));
  }

  /** For what others want done with the store: the writer does it between its batches. */
  public IdleWork idleWork() {
    return idleWork;
  }

  /** What came of each feed, in their order; from any thread. */
  public List<SourceStatistics> statistics() {
    return accounting.statistics();
  }

  /** What is told of the consumer over HTTP; to be asked each time, from any thread. */
  public Supplier<Map<String, Object>> account() {
    return new Account(component.startedAt(), accounting, intake, store::bytes);
  }
}
