package io.mqttfactory.analytics.forecast;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.statistics.Ring;

/**
 * What forecasts look back at: the values of the last week, the mean course of a day and of a week,
 * and levels. A value that lies absurdly far from all others counts as unknown unless the next one
 * confirms it. NaN is unknown.
 */
final class SlotHistory implements Stateful {

  private static final int DAYS = 8;
  private static final int MOST_SLOTS = 40_000;
  private static final double MOST = 1e100;
  private static final double ABSURD = 50;
  private static final int RECENT = 300;

  /** Nothing is expected further beyond all that was than by this part of its range. */
  private static final double ROOM = 0.25;

  private static final double SHORT_HOURS = 1;
  private static final double LONG_HOURS = 24;

  private final int slotsPerDay;
  private final Ring values;
  private final SeasonProfile day;
  private final SeasonProfile week;
  private double shortLevel = Double.NaN;
  private double longLevel = Double.NaN;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;
  private boolean doubted;

  SlotHistory(ForecastParameters parameters, int slotsPerDay) {
    this.slotsPerDay = slotsPerDay;
    this.values = new Ring(Math.max(2 * slotsPerDay + 2, Math.min(DAYS * slotsPerDay, MOST_SLOTS)));
    this.day = new SeasonProfile(slotsPerDay, parameters.profileDays());
    this.week = new SeasonProfile(7 * slotsPerDay, parameters.profileWeeks());
  }

  int slotsPerDay() {
    return slotsPerDay;
  }

  int capacity() {
    return values.capacity();
  }

  void add(long slot, double value) {
    boolean known = Math.abs(value) <= MOST && !isDoubtful(value);
    values.add(known ? value : Double.NaN);
    if (known) {
      day.add(slot, value);
      week.add(slot, value);
      shortLevel = follow(shortLevel, value, SHORT_HOURS);
      longLevel = follow(longLevel, value, LONG_HOURS);
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }

  private boolean isDoubtful(double value) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int age = 0; age < Math.min(values.size(), RECENT); age++) {
      double one = values.ago(age);
      if (!Double.isNaN(one)) {
        low = Math.min(low, one);
        high = Math.max(high, one);
      }
    }
    double room = ABSURD * (high - low);
    doubted = !doubted && room > 0 && (value > high + room || value < low - room);
    return doubted;
  }

  private double follow(double level, double value, double hours) {
    double rate = 1 - Math.exp(-24 / (hours * slotsPerDay));
    return Double.isNaN(level) ? value : level + (value - level) * rate;
  }

  /** The value of so many slots ago, 0 is the newest. */
  double ago(int slots) {
    return slots < values.size() ? values.ago(slots) : Double.NaN;
  }

  /** The newest known value, if it is not older than an hour or two slots. */
  double last() {
    for (int age = 0; age <= Math.max(2, slotsPerDay / 24); age++) {
      if (!Double.isNaN(ago(age))) {
        return ago(age);
      }
    }
    return Double.NaN;
  }

  double day(long slot) {
    return day.at(slot);
  }

  double week(long slot) {
    return week.at(slot);
  }

  /**
   * The value that may come next to that one: near the range of all that was, and not negative
   * where nothing ever was.
   */
  double clamp(double value) {
    double room = ROOM * (most - least);
    double floor = least >= 0 ? Math.max(0, least - room) : least - room;
    return Math.max(floor, Math.min(most + room, value));
  }

  double shortLevel() {
    return shortLevel;
  }

  double longLevel() {
    return longLevel;
  }

  @Override
  public void save(StateWriter out) {
    out.put(values);
    out.put(day);
    out.put(week);
    out.put(shortLevel);
    out.put(longLevel);
    out.put(least);
    out.put(most);
    out.put(doubted);
  }

  @Override
  public void load(StateReader in) {
    in.read(values);
    in.read(day);
    in.read(week);
    shortLevel = in.readDouble();
    longLevel = in.readDouble();
    least = in.readDouble();
    most = in.readDouble();
    doubted = in.readBoolean();
  }
}
