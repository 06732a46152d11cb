package io.mqttfactory.plant;

import io.mqttfactory.model.parameters.ParameterReader;
import io.mqttfactory.model.parameters.Range;

/**
 * The plant's nominal values, as {@code config/plant.json} holds them. How strongly one thing acts
 * on another is not here but beside the code that rests on it.
 */
public record PlantParameters(
    Line line, Drive drive, Power power, Grid grid, Hall hall, Staffing staffing, Climate climate) {

  /** Above this, steps of a second would no longer describe the exchange of the hall's air. */
  private static final double MAX_EXCHANGES_PER_HOUR = 60;

  public PlantParameters {
    double airflow = hall.baseAirflow() + hall.airflowPerPerson() * staffing.most();
    if (airflow > MAX_EXCHANGES_PER_HOUR * hall.volume()) {
      throw new IllegalArgumentException(
          "hall.volume held "
              + hall.volume()
              + ", expected at least a sixtieth of the largest airflow of "
              + airflow
              + " m³/h");
    }
  }

  /**
   * The manufacturing line.
   *
   * @param idealCycleTime s per unit at rated speed, the base of OEE's performance
   * @param targetSpeed units/min, at most the rated speed
   * @param rejectRate % of the units, with a sharp tool
   * @param pressure process pressure in bar
   * @param shortStopsPerHour of running, by internal causes: the line is held
   * @param shortStopTime mean length in s
   * @param suspensionsPerHour of running, starved or blocked: the line is suspended
   * @param suspensionTime mean length in s
   * @param changeoverTime mean length in s, once per shift
   * @param tripsPerWeek safety trips: the line aborts and must be cleared
   * @param tripTime mean length in s until somebody clears
   */
  public record Line(
      @Range(from = 0.05, to = 60) double idealCycleTime,
      @Range(from = 1, to = 1_200) double targetSpeed,
      @Range(from = 0, to = 50) double rejectRate,
      @Range(from = 0.1, to = 100) double pressure,
      @Range(from = 0, to = 60) double shortStopsPerHour,
      @Range(from = 5, to = 3_600) double shortStopTime,
      @Range(from = 0, to = 60) double suspensionsPerHour,
      @Range(from = 5, to = 3_600) double suspensionTime,
      @Range(from = 60, to = 7_200) double changeoverTime,
      @Range(from = 0, to = 100) int tripsPerWeek,
      @Range(from = 30, to = 7_200) double tripTime) {

    public Line {
      double ratedSpeed = rated(idealCycleTime);
      if (targetSpeed > ratedSpeed) {
        throw new IllegalArgumentException(
            "target_speed held "
                + targetSpeed
                + ", expected at most the rated speed 60 / ideal_cycle_time = "
                + ratedSpeed);
      }
    }

    /** units/min. */
    double ratedSpeed() {
      return rated(idealCycleTime);
    }

    private static double rated(double idealCycleTime) {
      return PlantTime.MINUTE / idealCycleTime;
    }
  }

  /**
   * The line's main drive: 75 kW on a rigid base, group 2 of ISO 20816-3.
   *
   * @param vibration mm/s RMS at rated speed, new
   * @param bearingRise K above the hall at rated speed
   * @param bearingTimeConstant s
   */
  public record Drive(
      @Range(from = 0.05, to = 10) double vibration,
      @Range(from = 0, to = 100) double bearingRise,
      @Range(from = 10, to = 36_000) double bearingTimeConstant) {}

  /**
   * Electrical loads in kW.
   *
   * @param lineStandby controls and heaters of the line
   * @param lineRunning what the line takes on top at rated speed
   * @param compressedAir compressed air and auxiliaries
   * @param ventilation fans at full airflow
   * @param lighting everything on
   * @param powerFactor at nominal load
   */
  public record Power(
      @Range(from = 1, to = 10_000) double lineStandby,
      @Range(from = 0, to = 10_000) double lineRunning,
      @Range(from = 1, to = 10_000) double compressedAir,
      @Range(from = 0, to = 10_000) double ventilation,
      @Range(from = 0, to = 10_000) double lighting,
      @Range(from = 0.5, to = 1) double powerFactor) {

    /** What the plant takes at rated speed, without cooling. */
    double nominal() {
      return lineStandby + lineRunning + compressedAir + ventilation + lighting;
    }
  }

  /**
   * The supply.
   *
   * @param voltage line to line, V
   * @param frequency Hz
   * @param eventsPerWeek sags, drifts and hours of high demand that come from outside
   * @param highDemand kW above which the plant's own demand is called high
   */
  public record Grid(
      @Range(from = 50, to = 50_000) double voltage,
      @Range(from = 40, to = 70) double frequency,
      @Range(from = 0, to = 168) double eventsPerWeek,
      @Range(from = 1, to = 100_000) double highDemand) {}

  /**
   * The hall.
   *
   * @param volume m³ that take part in the exchange of air
   * @param baseAirflow m³/h that the ventilation moves in any case
   * @param airflowPerPerson m³/h that it adds for each person
   * @param temperature that it aims at, °C
   */
  public record Hall(
      @Range(from = 10, to = 1e6) double volume,
      @Range(from = 0, to = 1e6) double baseAirflow,
      @Range(from = 10, to = 1_000) double airflowPerPerson,
      @Range(from = 5, to = 35) double temperature) {}

  /**
   * People on shift on a weekday.
   *
   * @param weekendShare how many of them come on Saturday and Sunday
   */
  public record Staffing(
      @Range(from = 0, to = 10_000) int early,
      @Range(from = 0, to = 10_000) int late,
      @Range(from = 0, to = 10_000) int night,
      @Range(from = 0, to = 1) double weekendShare) {

    /** People on the strongest shift. */
    int most() {
      return Math.max(early, Math.max(late, night));
    }
  }

  /**
   * The weather of the place.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   * @param meanTemperature of the year, °C
   * @param seasonalSwing K by which the warmest month exceeds the mean
   * @param dailySwing K by which a clear afternoon exceeds the day's mean
   * @param co2 ppm outdoors
   */
  public record Climate(
      @Range(from = -90, to = 90) double latitude,
      @Range(from = -180, to = 180) double longitude,
      @Range(from = -30, to = 40) double meanTemperature,
      @Range(from = 0, to = 40) double seasonalSwing,
      @Range(from = 0, to = 20) double dailySwing,
      @Range(from = 200, to = 1_000) double co2) {}

  public static PlantParameters defaults() {
    return new PlantParameters(
        new Line(0.5, 105, 1.1, 1.25, 1.6, 70, 0.7, 60, 660, 3, 600),
        new Drive(1.25, 23, 600),
        new Power(22, 164, 54, 16, 14, 0.88),
        new Grid(400, 50, 5, 280),
        new Hall(1_000, 1_800, 40, 19),
        new Staffing(34, 30, 24, 0.75),
        new Climate(48.1, 11.6, 9.5, 9, 4.5, 425));
  }

  /**
   * Reads a parameter file; what it leaves out keeps its default.
   *
   * @throws io.mqttfactory.model.PayloadException naming every member that is wrong or unknown,
   *     what it held and what was expected
   */
  public static PlantParameters parse(byte[] json) {
    return ParameterReader.read(json, defaults());
  }
}
