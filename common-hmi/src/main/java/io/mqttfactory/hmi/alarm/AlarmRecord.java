package io.mqttfactory.hmi.alarm;

import io.mqttfactory.hmi.view.JournalEntry;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.PlantClock;
import io.mqttfactory.runtime.store.StorageException;
import io.mqttfactory.runtime.store.UnstorableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is known of the past of an area's alarms: the journal, the statistics made of it, and the
 * store that a restart goes on from. Whatever the disk does, the alarms go on: what it did not take
 * is written with a later tick. Nothing is written while nothing changes. Not thread-safe.
 */
final class AlarmRecord implements AutoCloseable {

  private static final String CONDITION = "alarm store";

  /** So that nobody waits long for a disk that does not work, or works again. */
  private static final int MOST_AT_ONCE = 500;

  /** Between attempts after a failure, by the wall clock. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final AlarmEngine engine;
  private final AlarmStore store;
  private final Health health;
  private final PlantClock clock;
  private final Journal journal = new Journal();
  private final AlarmStatistics statistics = new AlarmStatistics();
  private List<String> forgotten = List.of();
  private boolean failed;
  private Instant triedAt = Instant.EPOCH;

  AlarmRecord(AlarmEngine engine, AlarmStore store, Component component) {
    this.engine = engine;
    this.store = store;
    this.health = component.health();
    this.clock = component.clock();
  }

  /**
   * Takes over what the store holds.
   *
   * @return what other definitions than those of then have changed
   */
  List<Transition> restore(Instant now) {
    AlarmStore.Content content = store.load();
    journal.restore(content.journal());
    content.journal().forEach(statistics::add);
    statistics.advance(now);
    forgotten =
        content.alarms().stream()
            .map(AlarmMemory::alarm)
            .filter(alarm -> engine.find(alarm).isEmpty())
            .toList();
    return engine.restore(content.alarms(), now);
  }

  /** Lets time pass for the statistics. */
  void advance(Instant time) {
    statistics.advance(time);
  }

  /** Enters transitions; when it returns they are on disk, if the disk works. */
  List<JournalEntry> keep(List<Transition> transitions) {
    List<JournalEntry> entries = transitions.stream().map(journal::add).toList();
    entries.forEach(statistics::add);
    // A disk that does not work is asked by ticks only: asking it can take seconds.
    if (!failed) {
      saveChanges(entries);
    }
    return entries;
  }

  private void saveChanges(List<JournalEntry> entries) {
    List<AlarmMachine> changed = engine.unsaved();
    if (!changed.isEmpty() || !entries.isEmpty()) {
      save(changed);
    }
  }

  /** Writes what the disk did not take before, as far as it goes at once. */
  void retry(Instant now) {
    if (failed ? isOver(Duration.between(triedAt, now)) : journal.hasUnsaved()) {
      triedAt = now;
      save(engine.unsaved());
    }
  }

  /** A clock that is set back ends the pause too. */
  private boolean isOver(Duration pause) {
    return clock.onTheWall(pause.abs()).compareTo(PAUSE) >= 0;
  }

  /** How the alarms stand comes first: after trouble the journal may be long. */
  private void save(List<AlarmMachine> changed) {
    List<AlarmMemory> memories = changed.stream().map(AlarmMachine::memory).toList();
    List<JournalEntry> entries = journal.unsaved(MOST_AT_ONCE);
    if (write(() -> store.save(memories, entries))) {
      changed.forEach(AlarmMachine::saved);
      journal.saved(entries);
    }
  }

  private boolean write(Runnable work) {
    try {
      work.run();
      failed = false;
      health.clear(CONDITION);
    } catch (StorageException | UnstorableException failure) {
      failed = true;
      health.degraded(
          CONDITION, failure.getMessage() + "; alarms go on, and a restart would not know them");
    }
    return !failed;
  }

  /** Alarms that the store holds and that are not defined any more. */
  List<String> forgotten() {
    return forgotten;
  }

  /** Deletes one of these. A disk that does not work is asked again after the next start. */
  void forget(String alarm) {
    if (!failed && forgotten.contains(alarm) && write(() -> store.delete(alarm))) {
      forgotten = forgotten.stream().filter(other -> !other.equals(alarm)).toList();
    }
  }

  Journal journal() {
    return journal;
  }

  AlarmStatistics statistics() {
    return statistics;
  }

  @Override
  public void close() {
    if (failed || journal.hasUnsaved()) {
      do {
        save(engine.unsaved());
      } while (!failed && journal.hasUnsaved());
    }
    store.close();
  }
}
