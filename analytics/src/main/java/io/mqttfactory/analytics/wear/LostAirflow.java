package io.mqttfactory.analytics.wear;

import io.mqttfactory.analytics.state.StateException;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.statistics.Quantiles;
import io.mqttfactory.analytics.statistics.Ring;
import io.mqttfactory.analytics.window.Measure;
import io.mqttfactory.analytics.window.WindowFigures;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * % of the hall's air exchange that is missing. With people and line as usual, what they give off
 * stands in the air in inverse proportion to the exchange; so CO2 above outdoors and particulates
 * are put in relation to what they were at first at that hour. The smaller of the two counts:
 * people alone bring CO2, a dusty job alone brings dust, clogged filters bring both.
 */
final class LostAirflow implements Indicator {

  private static final int HOURS = 24;

  /** So many values at an hour of the day, working days and weekends apart, are the reference. */
  private static final int REFERENCE = 6;

  private static final int LEAST_REFERENCE = 3;

  private final double outdoorCo2;
  private final Gathered co2 = new Gathered();
  private final Gathered dust = new Gathered();
  private final Ring[] usualCo2 = rings();
  private final Ring[] usualDust = rings();
  private int cell;

  LostAirflow(double outdoorCo2) {
    this.outdoorCo2 = outdoorCo2;
  }

  @Override
  public void take(WindowFigures window, Running running) {
    cell = cell(window.start().atOffset(ZoneOffset.UTC));
    window.of(Measure.CO2).ifPresent(value -> co2.add(value - outdoorCo2, window));
    // A standing line sets no dust free.
    if (running.isSteady()) {
      window.of(Measure.PM25).ifPresent(value -> dust.add(value, window));
    }
  }

  private static int cell(OffsetDateTime time) {
    boolean weekend = time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    return time.getHour() + (weekend ? HOURS : 0);
  }

  @Override
  public double close() {
    double ratio =
        Math.min(ratio(co2.close(), usualCo2[cell]), ratio(dust.close(), usualDust[cell]));
    return 100 * (1 - 1 / Math.max(0.1, ratio));
  }

  /** NaN until enough is known of that hour. */
  private static double ratio(double value, Ring usual) {
    if (!(value > 0)) {
      return Double.NaN;
    }
    if (!usual.isFull()) {
      usual.add(value);
    }
    return usual.size() < LEAST_REFERENCE ? Double.NaN : value / Quantiles.median(usual.toArray());
  }

  private static Ring[] rings() {
    Ring[] rings = new Ring[2 * HOURS];
    for (int i = 0; i < rings.length; i++) {
      rings[i] = new Ring(REFERENCE);
    }
    return rings;
  }

  @Override
  public void save(StateWriter out) {
    out.put(co2);
    out.put(dust);
    for (int i = 0; i < 2 * HOURS; i++) {
      out.put(usualCo2[i]);
      out.put(usualDust[i]);
    }
    out.put(cell);
  }

  @Override
  public void load(StateReader in) {
    in.read(co2);
    in.read(dust);
    for (int i = 0; i < 2 * HOURS; i++) {
      in.read(usualCo2[i]);
      in.read(usualDust[i]);
    }
    cell = in.readInt();
    if (cell < 0 || cell >= 2 * HOURS) {
      throw new StateException("an hour " + cell);
    }
  }
}
