package io.mqttfactory.runtime;

import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a component is, as named conditions. A component is ready while nothing is down; it is
 * degraded while something does not work as it should. Each change is logged once. Thread-safe.
 */
public final class Health {

  private static final Logger log = LoggerFactory.getLogger(Health.class);

  /** From good to bad. */
  public enum Level {
    UP,
    DEGRADED,
    DOWN
  }

  /**
   * @param message what is wrong, for people; empty while up
   */
  public record Condition(Level level, String message) {}

  private final Map<String, Condition> conditions = new TreeMap<>();

  /** The condition is good. */
  public void up(String name) {
    set(name, new Condition(Level.UP, ""));
  }

  /** The component goes on, but not as it should. */
  public void degraded(String name, String message) {
    set(name, new Condition(Level.DEGRADED, message));
  }

  /** The component cannot do its work at present. */
  public void down(String name, String message) {
    set(name, new Condition(Level.DOWN, message));
  }

  /** Like the others, for who tells the log what happened in better words. */
  public synchronized void quietly(String name, Level level, String message) {
    conditions.put(name, new Condition(level, message));
  }

  /** Takes the condition back if there is one. */
  public synchronized void clear(String name) {
    Condition before = conditions.remove(name);
    if (before != null && before.level() != Level.UP) {
      log.info("health: {} is good again", name);
    }
  }

  /** Like {@link #clear}, without a word. */
  public synchronized void withdraw(String name) {
    conditions.remove(name);
  }

  /** All conditions by name. */
  public synchronized Map<String, Condition> conditions() {
    return new TreeMap<>(conditions);
  }

  /** The worst level of all conditions. */
  public synchronized Level level() {
    return conditions.values().stream()
        .map(Condition::level)
        .max(Level::compareTo)
        .orElse(Level.UP);
  }

  private synchronized void set(String name, Condition condition) {
    Condition before = conditions.put(name, condition);
    boolean changed = before == null || before.level() != condition.level();
    if (!changed || (before == null && condition.level() == Level.UP)) {
      return;
    }
    switch (condition.level()) {
      case UP -> log.info("health: {} is good again", name);
      case DEGRADED -> log.warn("health: {} is degraded: {}", name, condition.message());
      case DOWN -> log.warn("health: {} is down: {}", name, condition.message());
    }
  }
}
