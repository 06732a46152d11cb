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
  private static final double SHORT_HOURS = 1;
  private static final double LONG_HOURS = 24;

  private final int slotsPerDay;
  private final Ring values;
  private final SeasonProfile day;
  private final SeasonProfile week;
  private double shortLevel = Double.NaN;
  private double longLevel = Double.NaN;
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
    }
  }

  private boolean isDoubtful(double value) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int age = 0; age < Math.min(values.size(), RECENT); age++) {
      double one = values.ago(age);
      if (!Double.isNaN(one)) {
        least = Math.min(least, one);
        most = Math.max(most, one);
      }
    }
    double room = ABSURD * (most - least);
    doubted = !doubted && room > 0 && (value > most + room || value < least - room);
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
    out.put(doubted);
  }

  @Override
  public void load(StateReader in) {
    in.read(values);
    in.read(day);
    in.read(week);
    shortLevel = in.readDouble();
    longLevel = in.readDouble();
    doubted = in.readBoolean();
  }
}
