package io.mqttfactory.plant;

import java.util.Arrays;

/**
 * The plan of one week, to the minute: production around the clock, one changeover per shift at a
 * moment that differs from shift to shift, maintenance on Wednesday from 13:00 to 14:00 and on
 * Sunday from 20:00 until the week ends; and the moments at which the line is going to trip.
 */
final class WeekCalendar {

  private static final int MINUTES_PER_DAY = 24 * 60;
  private static final int MINUTES_PER_SHIFT = 8 * 60;
  private static final int SHIFTS = 21;
  private static final int EARLIEST_CHANGEOVER = 2 * 60;
  private static final int CHANGEOVER_SPREAD = 4 * 60;

  private final long monday;
  private final Plan[] minutes = new Plan[7 * MINUTES_PER_DAY];
  private final long[] trips;

  WeekCalendar(PlantParameters.Line line, long seed, long monday) {
    this.monday = monday;
    Arrays.fill(minutes, Plan.PRODUCTION);
    planChangeovers(line.changeoverTime(), new Noise(seed, "line.changeover"));
    plan(Plan.MAINTENANCE, 2 * MINUTES_PER_DAY + 13 * 60, 60);
    plan(Plan.MAINTENANCE, 6 * MINUTES_PER_DAY + 20 * 60, 4 * 60);
    this.trips = drawTrips(line.tripsPerWeek(), new Noise(seed, "line.trip"));
  }

  Plan planAt(long second) {
    return minutes[(int) (second - monday) / PlantTime.MINUTE];
  }

  /**
   * How many trips are due up to that second. A cause that arises while the line stands waits for
   * the line to run.
   */
  int tripsDue(long second) {
    int due = 0;
    while (due < trips.length && trips[due] <= second) {
      due++;
    }
    return due;
  }

  private void planChangeovers(double meanSeconds, Noise noise) {
    for (int shift = 0; shift < SHIFTS; shift++) {
      long index = 2 * (monday / PlantTime.MINUTE + shift);
      int delay = EARLIEST_CHANGEOVER + (int) (CHANGEOVER_SPREAD * noise.uniform(index));
      double length = meanSeconds / PlantTime.MINUTE * (0.75 + 0.5 * noise.uniform(index + 1));
      // Shifts begin at 06:00, so the last one reaches into the Monday after.
      int start = (shift * MINUTES_PER_SHIFT + 6 * 60 + delay) % minutes.length;
      plan(Plan.CHANGEOVER, start, Math.max(1, (int) Math.round(length)));
    }
  }

  private void plan(Plan plan, int start, int length) {
    Arrays.fill(minutes, start, Math.min(start + length, minutes.length), plan);
  }

  /** One trip in each of as many equal parts of the week, so that they never come in a cluster. */
  private long[] drawTrips(int count, Noise noise) {
    long[] seconds = new long[count];
    for (int trip = 0; trip < count; trip++) {
      double share = (trip + 0.1 + 0.8 * noise.uniform(monday / PlantTime.HOUR + trip)) / count;
      seconds[trip] = monday + (long) (share * PlantTime.WEEK);
    }
    return seconds;
  }
}
