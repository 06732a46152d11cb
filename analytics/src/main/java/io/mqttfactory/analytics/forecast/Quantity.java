package io.mqttfactory.analytics.forecast;

/** What is predicted of the slots up to a target. Power is the mean of a slot, in kW. */
enum Quantity {
  /** Mean of the slot that ends at the target. */
  SLOT_MEAN {
    @Override
    double of(PowerCourse power, int target, int horizon) {
      return Double.NaN; // taken from the slot itself: nothing else is known of it
    }
  },
  /** kWh of the hour that ends at the target. */
  ENERGY_HOUR {
    @Override
    double of(PowerCourse power, int target, int horizon) {
      return energy(power, target, DeskSlots.PER_DAY / 24);
    }
  },
  /** kWh of the 24 h that end at the target. */
  ENERGY_DAY {
    @Override
    double of(PowerCourse power, int target, int horizon) {
      return energy(power, target, DeskSlots.PER_DAY);
    }
  },
  /** Highest mean of a quarter of an hour that lies between origin and target, at least one. */
  PEAK {
    @Override
    double of(PowerCourse power, int target, int horizon) {
      double peak = Double.NaN;
      for (int end = target; end >= target - Math.max(0, horizon - QUARTER); end--) {
        double mean = mean(power, end, QUARTER, QUARTER);
        peak = Double.isNaN(peak) || mean > peak ? mean : peak;
      }
      return peak;
    }
  };

  /** Slots of a quarter of an hour. */
  private static final int QUARTER = 3;

  /** Of a sum's slots so many must be known; the rest is taken to be like them. */
  private static final double ENOUGH = 0.9;

  /**
   * @param target in slots after the newest known one; 0 gives what is known already
   * @param horizon in slots
   * @return NaN if unknown
   */
  abstract double of(PowerCourse power, int target, int horizon);

  private static double energy(PowerCourse power, int target, int slots) {
    double hours = slots * DeskSlots.SECONDS / 3_600.0;
    return hours * mean(power, target, slots, (int) Math.ceil(ENOUGH * slots));
  }

  private static double mean(PowerCourse power, int target, int slots, int enough) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < slots; i++) {
      double one = power.at(target - i);
      if (!Double.isNaN(one)) {
        sum += one;
        count++;
      }
    }
    return count >= enough ? sum / count : Double.NaN;
  }
}
