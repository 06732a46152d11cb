package io.mqttfactory.hmi.live;

import io.mqttfactory.runtime.PlantClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays what the historian knows of the last hour under the trends. Run again and again, it asks,
 * less and less often, until the historian has answered with all of it: one that starts with the
 * HMI may still be filling its own past. Not thread-safe.
 */
public final class PastFill implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(PastFill.class);
  private static final int MOST_PAUSES = 30;

  /** A past that begins so soon after what was wanted is all there is to be had. */
  private static final Duration SOON = Duration.ofMinutes(1);

  /** A past that has not become whole by then will not: its source was not there. */
  private static final int MOST_ANSWERS = 10;

  private final HistorianExport historian;
  private final PlantClock clock;
  private final Trends trends;
  private final UnaryOperator<Instant> begin;
  private final UnaryOperator<Values> recall;
  private boolean done;
  private int answers;
  private int pauses;
  private int pausesLeft;
  private volatile long readings;

  /**
   * @param begin from when on the past is wanted, told the present time
   * @param recall makes of a reading of the past what is trended; gets them oldest first, and from
   *     the first one on again if the answer broke off or was not whole
   */
  public PastFill(
      HistorianExport historian,
      PlantClock clock,
      Trends trends,
      UnaryOperator<Instant> begin,
      UnaryOperator<Values> recall) {
    this.historian = historian;
    this.clock = clock;
    this.trends = trends;
    this.begin = begin;
    this.recall = recall;
  }

  /** How many readings it got. */
  public long readings() {
    return readings;
  }

  @Override
  public void run() {
    if (done || pausesLeft-- > 0) {
      return;
    }
    try {
      fill();
    } catch (IOException failure) {
      putOff(reason(failure));
    }
  }

  private void fill() throws IOException {
    Instant now = clock.instant();
    Instant wanted = begin.apply(now);
    // On the side until all is there: what breaks off leaves nothing behind.
    Trends past = trends.empty();
    AtomicReference<Instant> oldest = new AtomicReference<>(Instant.MAX);
    readings =
        historian.read(
            wanted,
            now,
            row -> {
              oldest.compareAndSet(Instant.MAX, row.at());
              past.add(recall.apply(row));
            });
    trends.underlay(past);
    answers++;
    if (!oldest.get().isAfter(wanted.plus(SOON)) || answers == MOST_ANSWERS) {
      done = true;
      log.info("trends filled with the past from the historian: {} readings", readings);
    } else {
      putOff("it has " + readings + " readings so far");
    }
  }

  private void putOff(String reason) {
    if (pauses == 0) {
      log.info(
          "the historian has not all of the past yet, trends begin with what is there: {}", reason);
    } else {
      log.debug("the historian still has not all of the past: {}", reason);
    }
    pauses = Math.min(2 * pauses + 1, MOST_PAUSES);
    pausesLeft = pauses;
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
