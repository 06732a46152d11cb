package io.mqttfactory.plant;

import io.mqttfactory.model.FaultKind;
import io.mqttfactory.model.GridStatus;
import io.mqttfactory.model.Phases;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * The plant at one moment. What sensors would show is worked out only when it is asked for, since
 * each PLC looks at its own part. Immutable, thread-safe.
 */
public final class PlantSnapshot {

  private static final double SQRT_3 = Math.sqrt(3);

  /** K that an offset of intensity 1 adds to the hall's thermometer. */
  private static final double THERMOMETER_OFFSET = 8;

  private final long second;
  private final PlantModel model;
  private final Site site;
  private final FaultLevels faults;
  private final OptionalDouble frozenTemperature;

  PlantSnapshot(
      long second, PlantModel model, FaultLevels faults, OptionalDouble frozenTemperature) {
    this.second = second;
    this.model = model;
    this.site = model.site();
    this.faults = faults;
    this.frozenTemperature = frozenTemperature;
  }

  /** The moment in plant time, a whole second. */
  public Instant time() {
    return Instant.ofEpochSecond(second);
  }

  /** kWh since Monday 00:00 UTC, not rounded. */
  public double energyThisWeek() {
    return model.power().energy();
  }

  /** What is to be known of the line. */
  public LineConditions line() {
    LineModel line = model.line();
    DriveModel drive = model.drive();
    ProductionCounters counters = line.counters();
    PlantParameters.Line nominal = site.parameters().line();
    return new LineConditions(
        line.state(),
        line.statusAt(second),
        line.hasTripped(),
        line.speed(),
        drive.bearingTemperature(),
        frozenTemperature.orElseGet(() -> drive.measuredTemperatureAt(second)),
        line.pressureAt(second),
        drive.vibrationAt(second, faults, line.speedShare(), line.wear()),
        100 * counters.qualityShare(),
        counters.goodCount(),
        counters.rejectCount(),
        counters.plannedTime(),
        counters.runTime(),
        nominal.idealCycleTime());
  }

  /** What is to be known of the electrical supply. */
  public SupplyConditions supply() {
    PowerModel load = model.power();
    double power = load.power();
    double voltage = site.grid().voltageAt(second, faults);
    double frequency = site.grid().frequencyAt(second);
    double powerFactor = load.powerFactorAt(second, faults);
    double current = power * 1_000 / (SQRT_3 * voltage * powerFactor);
    GridStatus status = site.grid().statusAt(second, voltage, frequency, power);
    return new SupplyConditions(
        power,
        phases(voltage, site.grid().unbalanceAt(second)),
        phases(current, load.unbalanceAt(second)),
        powerFactor,
        frequency,
        status,
        load.efficiency(),
        load.demandPeak());
  }

  /** What is to be known of the hall and of the weather around it. */
  public HallConditions hall() {
    HallModel hall = model.hall();
    Weather weather = site.weather();
    HallSensors sensors = site.hallSensors();
    double offset = THERMOMETER_OFFSET * faults.of(FaultKind.SENSOR_OFFSET);
    double soundLevel =
        NoiseLevel.inHall(model.line().speedShare(), hall.fanShare(), hall.people());
    return new HallConditions(
        hall.temperature(),
        sensors.temperature(second, hall.temperature()) + offset,
        sensors.humidity(second, hall.humidity()),
        sensors.co2(second, hall.co2()),
        sensors.pm25(second, hall.dust().pm25()),
        sensors.pm10(second, hall.dust().pm10()),
        sensors.soundLevel(second, soundLevel),
        Comfort.index(hall.temperature(), hall.humidity()),
        sensors.light(second, hall.lightAt(second)),
        weather.pressureAt(second),
        weather.windSpeedAt(second),
        weather.windDirectionAt(second),
        weather.uvIndexAt(second),
        hall.people());
  }

  private static Phases phases(double mean, double[] deviations) {
    return new Phases(
        mean * (1 + deviations[0]), mean * (1 + deviations[1]), mean * (1 + deviations[2]));
  }
}
