package io.mqttfactory.plant;

/**
 * Who is in the hall: early shift from 06:00, late shift from 14:00, night shift from 22:00 UTC, at
 * weekends (Saturday and Sunday, by the calendar day) a part of it.
 */
final class Staff {

  private static final int SHIFT = 8 * PlantTime.HOUR;
  private static final int FIRST_SHIFT = 6 * PlantTime.HOUR;

  /** At most so many more or fewer than planned come to work. */
  private static final int SPREAD = 2;

  private final PlantParameters.Staffing staffing;
  private final Noise attendance;

  Staff(PlantParameters.Staffing staffing, long seed) {
    this.staffing = staffing;
    this.attendance = new Noise(seed, "staff.attendance");
  }

  int peopleAt(long second) {
    long shift = Math.floorDiv(second - FIRST_SHIFT, SHIFT);
    int planned =
        switch (Math.floorMod(second - FIRST_SHIFT, PlantTime.DAY) / SHIFT) {
          case 0 -> staffing.early();
          case 1 -> staffing.late();
          default -> staffing.night();
        };
    double share = PlantTime.dayOfWeek(second) >= 5 ? staffing.weekendShare() : 1;
    int deviation = (int) (attendance.uniform(shift) * (2 * SPREAD + 1)) - SPREAD;
    return Math.max(1, (int) Math.round(planned * share) + deviation);
  }

  /** How much of the lighting is on: the aisles always, the workplaces that are manned. */
  double lightingShareAt(long second) {
    double most = Math.max(1, staffing.most());
    return 0.5 + 0.5 * Math.min(1, peopleAt(second) / most);
  }
}
