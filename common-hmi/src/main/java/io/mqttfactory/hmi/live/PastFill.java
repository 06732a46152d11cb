package io.mqttfactory.hmi.live;

import io.mqttfactory.runtime.PlantClock;
import java.io.IOException;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays what the historian knows of the last hour under the trends, once. Run again and again, it
 * tries until the historian has answered, less and less often. Not thread-safe.
 */
public final class PastFill implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(PastFill.class);
  private static final int MOST_PAUSES = 30;

  private final HistorianExport historian;
  private final PlantClock clock;
  private final Trends trends;
  private final UnaryOperator<Instant> begin;
  private final UnaryOperator<Values> recall;
  private boolean done;
  private int pauses;
  private int pausesLeft;
  private volatile long readings;

  /**
   * @param begin from when on the past is wanted, told the present time
   * @param recall makes of a reading of the past what is trended; gets them oldest first, and from
   *     the first one on again if the answer broke off
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
      done = true;
    } catch (IOException failure) {
      putOff(failure);
    }
  }

  private void fill() throws IOException {
    Instant now = clock.instant();
    // On the side until all is there: what breaks off leaves nothing behind.
    Trends past = trends.empty();
    readings = historian.read(begin.apply(now), now, row -> past.add(recall.apply(row)));
    trends.underlay(past);
    log.info("trends filled with the past from the historian: {} readings", readings);
  }

  private void putOff(IOException failure) {
    if (pauses == 0) {
      log.info(
          "the historian does not tell the past yet, trends begin with what comes: {}",
          reason(failure));
    } else {
      log.debug("the historian still does not tell the past", failure);
    }
    pauses = Math.min(2 * pauses + 1, MOST_PAUSES);
    pausesLeft = pauses;
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
