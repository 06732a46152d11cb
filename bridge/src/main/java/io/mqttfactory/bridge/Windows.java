package io.mqttfactory.bridge;

import io.mqttfactory.aggregate.Aggregator;
import io.mqttfactory.aggregate.AlertLimits;
import io.mqttfactory.aggregate.Closing;
import io.mqttfactory.aggregate.ClosingRules;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Tasks;
import io.mqttfactory.runtime.consumer.Consumer;
import io.mqttfactory.runtime.consumer.store.SqliteConsumerStore;
import io.mqttfactory.runtime.delivery.sender.DeliverySender;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.WriterConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** Puts together what makes aggregates of stored readings, on a thread of its own. */
final class Windows {

  /** A window's thread looks so often in a window's length whether something is due. */
  private static final int TURNS_PER_WINDOW = 50;

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

  private final Tasks thread;
  private final Duration pause;
  private final WindowWatch watch;
  private final WindowPublisher publisher;
  private final WindowStatistics statistics;

  private Windows(
      Tasks thread,
      Duration pause,
      WindowWatch watch,
      WindowPublisher publisher,
      WindowStatistics statistics) {
    this.thread = thread;
    this.pause = pause;
    this.watch = watch;
    this.publisher = publisher;
    this.statistics = statistics;
  }

  /** Reads what the database knows of windows; before anything is started. */
  static Windows open(
      Component component,
      BridgeConfig config,
      AlertLimits limits,
      WriterConnection database,
      SqliteConsumerStore<?> store,
      DeliverySender delivery) {
    DatabaseReader reader =
        component.add("window reader", new DatabaseReader(new SqliteFile(database.path())));
    // The component's own tasks end after the database, these before.
    Tasks thread = component.add("windows", new Tasks(component.name(), component.health()));
    PlantTimer timer = new PlantTimer(component.clock());
    WindowWatch watch = new WindowWatch(timer, store);
    PublishedWindows windows = new PublishedWindows(reader, config.period());
    WindowMetrics metrics = WindowMetrics.register(component.metrics(), watch::tooFarAhead);
    WindowPublisher publisher =
        new WindowPublisher(
            component,
            timer,
            () -> closing(config, windows, timer),
            watch,
            new WindowReader(reader),
            windows,
            new WindowTable(database),
            new Aggregator(limits, config.publishIntervals()),
            delivery,
            metrics);
    return new Windows(
        thread,
        pause(component, config.period()),
        watch,
        publisher,
        new WindowStatistics(metrics, delivery));
  }

  private static Closing closing(BridgeConfig config, PublishedWindows windows, PlantTimer timer) {
    ClosingRules rules =
        ClosingRules.of(
            config.period(),
            ReadingType.ALL.stream().map(ReadingType::source).collect(Collectors.toSet()));
    Instant now = timer.now();
    Instant beginning = windows.beginning(now);
    return new Closing(
        rules,
        windows.known(now, beginning),
        window -> window.start().isBefore(beginning) || windows.contain(window),
        now,
        timer.millis());
  }

  private static Duration pause(Component component, Duration period) {
    Duration pause = component.clock().onTheWall(period.dividedBy(TURNS_PER_WINDOW));
    if (pause.compareTo(SHORTEST_PAUSE) < 0) {
      return SHORTEST_PAUSE;
    }
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /** Before either is started. */
  void follow(Consumer consumer, MqttLink link) {
    consumer.listen(watch);
    link.listen(watch);
  }

  /** Begins to publish. */
  void start() {
    thread.every("windows", pause, publisher);
  }

  /** A line for the log. */
  Runnable statistics() {
    return statistics;
  }
}
