package io.mqttfactory.bridge;

import io.mqttfactory.aggregate.Aggregator;
import io.mqttfactory.aggregate.Closing;
import io.mqttfactory.aggregate.Closing.Due;
import io.mqttfactory.aggregate.Draft;
import io.mqttfactory.aggregate.Window;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.Topics;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.delivery.sender.DeliverySender;
import io.mqttfactory.runtime.delivery.sender.Numbered;
import io.mqttfactory.runtime.delivery.sender.UnfitException;
import io.mqttfactory.runtime.store.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the windows that are due: what is stored of a window becomes an aggregate, which is
 * committed to the outbox in one transaction with the note that the window was published. For the
 * windows' thread.
 */
final class WindowPublisher implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(WindowPublisher.class);
  private static final String CONDITION = "windows";

  /** Stays until the next start, which tries them again: a person has to see it. */
  private static final String REFUSED = "refused windows";

  private static final Duration REST = Duration.ofSeconds(2);

  private final Component component;
  private final PlantTimer timer;
  private final Supplier<Closing> fromTheDatabase;
  private final WindowWatch watch;
  private final WindowReader readings;
  private final PublishedWindows windows;
  private final WindowTable table;
  private final Aggregator aggregator;
  private final DeliverySender delivery;
  private final WindowMetrics metrics;
  private Closing closing;
  private boolean isClosingOld;
  private long restUntil = System.nanoTime();

  /** Whether the count of dirty windows may have changed since it was asked for. */
  private boolean isCountOld = true;

  /**
   * @param fromTheDatabase makes what a start begins with, now and whenever too much was missed
   */
  WindowPublisher(
      Component component,
      PlantTimer timer,
      Supplier<Closing> fromTheDatabase,
      WindowWatch watch,
      WindowReader readings,
      PublishedWindows windows,
      WindowTable table,
      Aggregator aggregator,
      DeliverySender delivery,
      WindowMetrics metrics) {
    this.component = component;
    this.timer = timer;
    this.fromTheDatabase = fromTheDatabase;
    this.closing = fromTheDatabase.get();
    this.watch = watch;
    this.readings = readings;
    this.windows = windows;
    this.table = table;
    this.aggregator = aggregator;
    this.delivery = delivery;
    this.metrics = metrics;
  }

  /**
   * Where the storage is in trouble, the same windows are due again after a rest. Any other failure
   * ends the component: its next start knows from the database what is to be done.
   */
  @Override
  public void run() {
    if (System.nanoTime() - restUntil < 0) {
      return;
    }
    try {
      catchUp();
      publishAll();
      countDirty();
      component.health().clear(CONDITION);
    } catch (StorageException failure) {
      noteTrouble(failure);
    } catch (RuntimeException | Error failure) {
      log.error("windows have failed", failure);
      component.fail("windows have failed: " + failure);
      restUntil = System.nanoTime() + REST.toNanos();
    }
  }

  private void catchUp() {
    isClosingOld |= watch.hasLostNews();
    if (isClosingOld) {
      closing = fromTheDatabase.get();
      isClosingOld = false;
    }
    isCountOld |= watch.tellTo(closing);
  }

  private void publishAll() {
    for (Due due : newestFirst(closing.due(timer.now(), timer.millis()))) {
      isCountOld = true;
      if (!isDone(due)) {
        tryToPublish(due);
      }
      closing.published(due);
    }
  }

  /** What goes out live does not wait until a hundred others are committed. */
  static List<Due> newestFirst(List<Due> due) {
    return due.stream().sorted(Comparator.comparing(Due::isNew).reversed()).toList();
  }

  /** Turns are many, and in most of them nothing happens. */
  private void countDirty() {
    if (isCountOld) {
      metrics.dirty(windows.dirty());
      isCountOld = false;
    }
  }

  /**
   * News of a reading come after its commit: a window may have been published in between, with that
   * reading in it, and is owed nothing then.
   */
  private boolean isDone(Due due) {
    return due.isRevision() && !windows.isDirty(due.window());
  }

  /** What consumers would refuse is set aside: trying it at each turn would not make it better. */
  private void tryToPublish(Due due) {
    try {
      publish(due);
    } catch (UnfitException misfit) {
      log.error("the window of {} is not published", due.window().start(), misfit);
      component
          .health()
          .degraded(REFUSED, "of " + due.window().start() + ": " + misfit.getMessage());
    }
  }

  private void publish(Due due) {
    Window window = due.window();
    int revision = windows.revision(window).orElse(-1) + 1;
    StoredWindow stored = readings.read(window);
    Draft draft = aggregator.aggregate(stored.readings(), windows.memoryBefore(window));
    Instant now = timer.now();
    Numbered aggregate = numbered(draft.aggregate(now, component.name(), revision));
    delivery.send(
        Topics.AGGREGATES,
        List.of(aggregate),
        due.isNew(),
        () -> {
          table.note(draft, stored.rows(), revision, now);
          return null;
        });
    metrics.published(due, now);
  }

  private static Numbered numbered(Aggregate aggregate) {
    return (epoch, sequence) -> Json.write(aggregate.numbered(epoch, sequence));
  }

  private void noteTrouble(StorageException failure) {
    if (failure.isDamage()) {
      component.fail("windows cannot go on: " + failure.getMessage());
    }
    restUntil = System.nanoTime() + REST.toNanos();
    component.health().degraded(CONDITION, failure.getMessage() + "; windows wait until it works");
  }
}
