package io.mqttfactory.dashboard.kpi;

/**
 * What is added up over windows, each one with the SQL that does it. Sums of sums are sums, so that
 * any span can be put together from shorter ones; averages are made only at the end.
 */
public enum Amount {
  WINDOWS("count(*)"),
  /** Of all windows, s. */
  SECONDS("sum(period) / 1000.0"),
  /** Windows that nobody measured. */
  SIMULATED("sum(simulated)"),
  /** Windows without an alert of high severity. */
  HEALTHY("sum(overall_health)"),

  ENERGY_SAMPLES(received("energy_samples")),
  ENVIRONMENT_SAMPLES(received("environment_samples")),
  LINE_SAMPLES(received("line_samples")),

  EFFICIENCY(weighted("efficiency", "energy_samples")),
  EFFICIENCY_WEIGHT(weight("efficiency", "energy_samples")),
  POWER(weighted("power", "energy_samples")),
  POWER_WEIGHT(weight("power", "energy_samples")),
  POWER_FACTOR(weighted("power_factor", "energy_samples")),
  POWER_FACTOR_WEIGHT(weight("power_factor", "energy_samples")),
  GRID_STABILITY(weighted("grid_stability", "energy_samples")),
  GRID_STABILITY_WEIGHT(weight("grid_stability", "energy_samples")),

  COMFORT(weighted("comfort", "environment_samples")),
  COMFORT_WEIGHT(weight("comfort", "environment_samples")),
  TEMPERATURE(weighted("temperature", "environment_samples")),
  TEMPERATURE_WEIGHT(weight("temperature", "environment_samples")),
  CO2(weighted("co2", "environment_samples")),
  CO2_WEIGHT(weight("co2", "environment_samples")),

  VIBRATION(weighted("vibration", "line_samples")),
  VIBRATION_WEIGHT(weight("vibration", "line_samples")),
  GOOD("sum(good_count)"),
  REJECTED("sum(reject_count)"),
  /** Of the windows whose units are known, s. */
  COUNTED_SECONDS("sum(CASE WHEN good_count IS NOT NULL THEN period END) / 1000.0"),
  /** Planned production time where availability is known, s. */
  PLANNED("sum(planned_seconds)"),
  /** Of the windows of which it is known how much was planned, s. */
  PLANNING_SECONDS("sum(CASE WHEN planned_seconds IS NOT NULL THEN period END) / 1000.0"),
  /** Run time: availability times planned production time, s. */
  RUN("sum(run_seconds)"),
  /** What the units would have taken at the ideal cycle time: performance times run time, s. */
  IDEAL("sum(ideal_seconds)");

  private final String sql;

  Amount(String sql) {
    this.sql = sql;
  }

  /** What is simulated makes nothing complete. */
  private static String received(String samples) {
    return "sum(CASE WHEN simulated = 0 THEN " + samples + " END)";
  }

  private static String weighted(String column, String samples) {
    return "sum(" + column + " * " + samples + ")";
  }

  private static String weight(String column, String samples) {
    return "sum(CASE WHEN " + column + " IS NOT NULL THEN " + samples + " END)";
  }

  /** Over rows of the table of windows. */
  public String sql() {
    return sql;
  }
}
