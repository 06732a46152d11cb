package io.mqttfactory.hmi.alarm;

import io.mqttfactory.hmi.view.AlarmSummary;
import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.hmi.view.JournalEntry;
import io.mqttfactory.hmi.view.Limits;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.SafeText;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.StartException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The alarms of one area, with their memory: readings go in, operators act, and every transition is
 * kept on disk before it is told. An alarm is raised all the same if the disk does not work; health
 * is degraded then, and ticks write what is missing on disk within ten seconds after it works
 * again. Thread-safe.
 *
 * <p>All times are the plant's: those of readings, and those of the component's clock.
 */
public final class AlarmDesk implements AlarmCommands, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(AlarmDesk.class);

  private static final Duration SHORTEST_SHELVING = Duration.ofMinutes(1);
  private static final Duration LONGEST_SHELVING = Duration.ofHours(24);
  private static final Duration STANDING = Duration.ofHours(24);
  private static final int MOST_ENTRIES = 1_000;

  private final AlarmEngine engine;
  private final AlarmRecord record;
  private final Clock clock;
  private Consumer<AlarmSnapshot> listener = unused -> {};

  private AlarmDesk(AlarmEngine engine, AlarmRecord record, Clock clock) {
    this.engine = engine;
    this.record = record;
    this.clock = clock;
  }

  /**
   * Reads the definitions, and from the store how each alarm stood. An alarm that is not defined
   * any more is {@linkplain #forgotten() left out}; one whose definition has changed keeps its
   * state. A delay that was running begins anew.
   *
   * @param area that the definitions must be about
   * @param definitions for example {@code config/alarms-line1.json}
   * @param tags what the definitions can speak of
   * @param store for example {@code DATA_DIR/alarms.db}
   * @throws StartException naming every mistake in the definitions, or if the store cannot be used
   */
  public static AlarmDesk open(
      Component component, String area, Path definitions, AlarmTags tags, Path store) {
    AlarmDefinitions defined = AlarmDefinitions.read(definitions, area, tags);
    AlarmStore file = AlarmStore.open(store, component.health());
    try {
      return open(component, defined, file);
    } catch (RuntimeException failure) {
      file.close();
      throw failure;
    }
  }

  /** Takes over the store, which is closed with the desk. */
  static AlarmDesk open(Component component, AlarmDefinitions definitions, AlarmStore store) {
    Instant now = component.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    AlarmEngine engine = new AlarmEngine(definitions.area(), definitions.alarms(), now);
    AlarmRecord record = new AlarmRecord(engine, store, component);
    AlarmDesk desk = new AlarmDesk(engine, record, component.clock());
    desk.tell(record.restore(now));
    return desk;
  }

  /**
   * Hears of every change of an alarm, in order, after it is on disk. Before the first reading. It
   * is called by the thread that caused the change, and must not wait for anything.
   */
  public synchronized void onChange(Consumer<AlarmSnapshot> newListener) {
    this.listener = newListener;
  }

  /**
   * Judges a reading. One that is not newer than the last one of its source changes nothing.
   *
   * @param values by tag: Double, Long, Boolean or String; what is absent is unknown and changes
   *     nothing
   */
  public synchronized void observe(String source, Instant at, Map<String, Object> values) {
    record.advance(at);
    tell(engine.observe(source, at, values));
  }

  /**
   * A source fell silent, or speaks again. Its alarms stay as they are meanwhile, but for the one
   * about its silence.
   *
   * @param since the last reading, or when that was found
   */
  public synchronized void silence(String source, boolean silent, Instant since) {
    record.advance(since);
    tell(engine.silence(source, silent, since));
  }

  /**
   * Lets time pass for what waits for it alone: the end of shelving, and another try after the disk
   * did not work. About every second.
   */
  public synchronized void tick(Instant now) {
    record.advance(now);
    tell(engine.tick(now));
    record.retry(now);
  }

  @Override
  public synchronized Answer acknowledge(String alarm, String by) {
    return command(alarm, machine -> machine.acknowledge(now(), SafeText.of(by)));
  }

  /**
   * Puts an alarm aside; a shelved one gets the new time.
   *
   * @param time 1 minute to 24 hours
   */
  @Override
  public synchronized Answer shelve(String alarm, String by, Duration time) {
    if (time.compareTo(SHORTEST_SHELVING) < 0 || time.compareTo(LONGEST_SHELVING) > 0) {
      throw new IllegalArgumentException("time held " + time + ", expected 1 minute to 24 hours");
    }
    return command(alarm, machine -> machine.shelve(now(), SafeText.of(by), now().plus(time)));
  }

  @Override
  public synchronized Answer unshelve(String alarm, String by) {
    return command(alarm, machine -> machine.unshelve(now(), SafeText.of(by)));
  }

  private Answer command(String alarm, Function<AlarmMachine, Optional<Transition>> act) {
    Optional<AlarmMachine> machine = engine.find(alarm);
    if (machine.isEmpty()) {
      return Answer.UNKNOWN;
    }
    Optional<Transition> transition = act.apply(machine.get());
    transition.map(List::of).ifPresent(this::tell);
    return transition.isPresent() ? Answer.DONE : Answer.NOT_NOW;
  }

  /** All, in the order of {@link io.mqttfactory.hmi.view.HmiState#alarms()}. */
  @Override
  public synchronized List<AlarmView> alarms() {
    return engine.alarms();
  }

  /**
   * Alarms that the store holds and that are not defined any more: what is retained of them is to
   * be taken back. They are told at each start, until {@link #forget}.
   */
  public synchronized List<String> forgotten() {
    return record.forgotten();
  }

  /** Nothing of an alarm is retained any more; it need not be told again. */
  public synchronized void forget(String alarm) {
    record.forget(alarm);
  }

  /** As of the newest reading or tick. */
  public synchronized AlarmSummary summary() {
    AlarmStatistics statistics = record.statistics();
    return new AlarmSummary(
        engine.annunciated(AlarmPriority.HIGH),
        engine.annunciated(AlarmPriority.MEDIUM),
        engine.annunciated(AlarmPriority.LOW),
        engine.unacknowledged(),
        engine.shelved(),
        statistics.inTenMinutes(),
        statistics.inAnHour(),
        statistics.isFlood(),
        statistics.chattering(),
        engine.activeSinceBefore(statistics.now().minus(STANDING)),
        statistics.mostFrequent());
  }

  /**
   * Transitions, the newest first.
   *
   * @param alarm only of this one; empty for all
   * @param before only with smaller numbers; {@link Long#MAX_VALUE} for all
   * @param limit 1 to 1000
   */
  @Override
  public synchronized List<JournalEntry> journal(String alarm, long before, int limit) {
    if (limit < 1 || limit > MOST_ENTRIES) {
      throw new IllegalArgumentException("limit held " + limit + ", expected 1 to " + MOST_ENTRIES);
    }
    return record.journal().find(alarm, before, limit);
  }

  /** The setpoints of alarms about that tag. */
  public synchronized Limits limits(String tag) {
    return new Limits(engine.limit(tag, false), engine.limit(tag, true));
  }

  private void tell(List<Transition> transitions) {
    for (JournalEntry entry : record.keep(transitions)) {
      AlarmStory.tell(log, entry);
      engine.find(entry.alarm()).map(AlarmMachine::snapshot).ifPresent(listener);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Writes what is still missing on disk. */
  @Override
  public synchronized void close() {
    record.close();
  }
}
