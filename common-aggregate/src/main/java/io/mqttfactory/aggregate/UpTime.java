package io.mqttfactory.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The windows that end while the bridge is up: they are published even if nobody speaks. They begin
 * with the first reading ever, since before that nothing is missed. Not thread-safe.
 */
final class UpTime {

  /** By so much plant time and monotonic time may differ before the clock was set. */
  private static final Duration JUMP = Duration.ofMinutes(1);

  private final Duration length;
  private Window next;
  private Instant lastNow;
  private long lastMillis;
  private boolean hasBegun;

  /**
   * @param hasBegun whether there was a reading ever
   */
  UpTime(Duration length, Instant now, long millis, boolean hasBegun) {
    this.length = length;
    this.next = Window.of(now, length);
    this.lastNow = now;
    this.lastMillis = millis;
    this.hasBegun = hasBegun;
  }

  void heard(Instant now) {
    if (!hasBegun) {
      hasBegun = true;
      next = Window.of(now, length);
    }
  }

  /**
   * The windows that ended and were not {@link #noted} yet. What a clock jumps over was not lived.
   */
  List<Window> windowsUntil(Instant now, long millis) {
    Duration jump = Duration.between(lastNow, now).minusMillis(millis - lastMillis);
    lastNow = now;
    lastMillis = millis;
    Window present = Window.of(now, length);
    List<Window> ended = new ArrayList<>();
    if (jump.compareTo(JUMP) > 0 && next.compareTo(present) < 0) {
      next = present;
    }
    if (hasBegun) {
      for (Window window = next; window.compareTo(present) < 0; window = window.next()) {
        ended.add(window);
      }
    }
    return ended;
  }

  /** From now on somebody else knows of that window, which is the next one that ended. */
  void noted(Window window) {
    next = window.next();
  }
}
