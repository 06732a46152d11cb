package io.mqttfactory.hmi.alarm;

import io.mqttfactory.hmi.view.AlarmSummary;
import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.hmi.view.JournalEntry;
import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.runtime.Component;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The alarms of one area, with their memory: readings go in, operators act, and every transition is
 * kept on disk before it is told. Thread-safe.
 */
public final class AlarmDesk implements AlarmCommands, AutoCloseable {

  private AlarmDesk() {}

  /**
   * Reads the definitions, and from the store how each alarm stood.
   *
   * @param definitions for example {@code config/alarms-line1.json}
   * @param store for example {@code DATA_DIR/alarms.db}
   */
  public static AlarmDesk open(Component component, Path definitions, Path store) {
    throw new UnsupportedOperationException();
  }

  /** Hears of every change of an alarm, in order, after it is on disk. Before the first reading. */
  public void onChange(Consumer<AlarmSnapshot> listener) {
    throw new UnsupportedOperationException();
  }

  /**
   * Judges a reading. One that is not newer than the last one of its source changes nothing.
   *
   * @param values by tag: Double, Long, Boolean or String; what is absent is unknown and changes
   *     nothing
   */
  public void observe(String source, Instant at, Map<String, Object> values) {
    throw new UnsupportedOperationException();
  }

  /**
   * A source fell silent, or speaks again.
   *
   * @param since the last reading, or when that was found
   */
  public void silence(String source, boolean silent, Instant since) {
    throw new UnsupportedOperationException();
  }

  /** Lets time pass for what waits for it alone: the end of shelving. */
  public void tick(Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Answer acknowledge(String alarm, String by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Answer shelve(String alarm, String by, Duration time) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Answer unshelve(String alarm, String by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<AlarmView> alarms() {
    throw new UnsupportedOperationException();
  }

  public AlarmSummary summary() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<JournalEntry> journal(String alarm, long before, int limit) {
    throw new UnsupportedOperationException();
  }

  /** The setpoints of alarms about that tag: low and high, each null if there is none. */
  public Double[] limits(String tag) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
