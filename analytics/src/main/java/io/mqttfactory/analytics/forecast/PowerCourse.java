package io.mqttfactory.analytics.forecast;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.statistics.Ring;
import java.util.stream.IntStream;

/**
 * Mean power of the slots of the last two days, and a path of those to come: for the next hour one
 * forecast for each slot, then the mean course of the week, else of the day. What derives from
 * power takes the known part from here and the path for the rest.
 */
final class PowerCourse implements Stateful {

  private static final int NEAR = 12;

  private final Ring known = new Ring(2 * DeskSlots.PER_DAY);
  private final SeriesForecaster near;
  private final SeasonProfile day;
  private final SeasonProfile week;
  private final double[] path = new double[DeskSlots.PER_DAY];
  private long slot = Long.MIN_VALUE;

  PowerCourse(ForecastParameters parameters) {
    this.near =
        new SeriesForecaster(
            parameters, DeskSlots.PER_DAY, IntStream.rangeClosed(1, NEAR).toArray());
    this.day = new SeasonProfile(DeskSlots.PER_DAY, parameters.profileDays());
    this.week = new SeasonProfile(7 * DeskSlots.PER_DAY, parameters.profileWeeks());
  }

  void take(long newest, double power) {
    long missing = slot == Long.MIN_VALUE ? 0 : newest - slot - 1;
    for (long i = 0; i < Math.min(missing, known.capacity()); i++) {
      known.add(Double.NaN);
    }
    slot = newest;
    known.add(power);
    near.take(slot, power);
    if (!Double.isNaN(power)) {
      day.add(slot, power);
      week.add(slot, power);
    }
    plan();
  }

  private void plan() {
    for (int ahead = 1; ahead <= path.length; ahead++) {
      double usual = usual(slot + ahead);
      path[ahead - 1] =
          ahead > NEAR ? usual : near.forecast(ahead - 1).map(Forecast::value).orElse(usual);
    }
  }

  private double usual(long at) {
    double ofWeek = week.at(at);
    return Double.isNaN(ofWeek) ? day.at(at) : ofWeek;
  }

  /**
   * Mean power of a slot, kW.
   *
   * @param ahead 0 is the newest known one, 1 the first to come, up to a day; NaN if unknown
   */
  double at(int ahead) {
    if (ahead > 0) {
      return path[ahead - 1];
    }
    return -ahead < known.size() ? known.ago(-ahead) : Double.NaN;
  }

  @Override
  public void save(StateWriter out) {
    out.put(slot);
    out.put(known);
    out.put(near);
    out.put(day);
    out.put(week);
    out.put(path);
  }

  @Override
  public void load(StateReader in) {
    slot = in.readLong();
    in.read(known);
    in.read(near);
    in.read(day);
    in.read(week);
    System.arraycopy(in.readDoubles(), 0, path, 0, path.length);
  }
}
