package io.mqttfactory.analytics.forecast;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.statistics.Ring;

/**
 * Mean power of the slots of the last two days, and a plain path of those to come: the mean course
 * of the week, else of the day, to which the last departure decays. What derives from power takes
 * the known part from here and the path for the rest.
 */
final class PowerCourse implements Stateful {

  /** The departure of power from its mean course is forgotten in about half an hour. */
  private static final double KEEP_PER_SLOT = 0.85;

  /** Of how many slots the last departure is the mean. */
  private static final int LAST_SLOTS = 3;

  private final Ring known = new Ring(2 * DeskSlots.PER_DAY);
  private final SeasonProfile day;
  private final SeasonProfile week;
  private final double[] path = new double[DeskSlots.PER_DAY];
  private long slot = Long.MIN_VALUE;

  PowerCourse(ForecastParameters parameters) {
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
    if (!Double.isNaN(power)) {
      day.add(slot, power);
      week.add(slot, power);
    }
    plan();
  }

  private void plan() {
    double departure = 0;
    int count = 0;
    for (int ago = 0; ago < Math.min(LAST_SLOTS, known.size()); ago++) {
      double one = known.ago(ago) - usual(slot - ago);
      if (!Double.isNaN(one)) {
        departure += one;
        count++;
      }
    }
    departure = count == 0 ? 0 : departure / count;
    for (int ahead = 0; ahead < path.length; ahead++) {
      departure *= KEEP_PER_SLOT;
      path[ahead] = usual(slot + 1 + ahead) + departure;
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
    out.put(day);
    out.put(week);
    out.put(path);
  }

  @Override
  public void load(StateReader in) {
    slot = in.readLong();
    in.read(known);
    in.read(day);
    in.read(week);
    System.arraycopy(in.readDoubles(), 0, path, 0, path.length);
  }
}
