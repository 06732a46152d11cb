package io.mqttfactory.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * What PLC1 reads of the manufacturing line. Counts and times run since the shift-day began (00:00
 * UTC); temperature is the drive bearing's; vibration is mm/s RMS on its housing.
 */
public record LineReading(
    @JsonUnwrapped Stamp stamp,
    Long productionCount,
    Double lineSpeed,
    Double temperature,
    Double pressure,
    Double vibration,
    Double qualityRate,
    Boolean alarm,
    LineStatus status,
    Long goodCount,
    Long rejectCount,
    PackMlState state,
    Double plannedProductionTime,
    Double runTime,
    Double idealCycleTime)
    implements Reading {

  private static final double SECONDS_PER_DAY = 86_400;

  static final List<Tag<LineReading>> TAGS =
      List.of(
          Tag.count("production_count", LineReading::productionCount),
          Tag.number("line_speed", "units/min", 0, 10_000, LineReading::lineSpeed),
          Tag.number("temperature", "°C", -60, 400, LineReading::temperature),
          Tag.number("pressure", "bar", 0, 1_000, LineReading::pressure),
          Tag.number("vibration", "mm/s", 0, 200, LineReading::vibration),
          Tag.number("quality_rate", "%", 0, 100, LineReading::qualityRate),
          Tag.flag("alarm", LineReading::alarm),
          Tag.text("status", LineStatus.values(), LineReading::status),
          Tag.count("good_count", LineReading::goodCount),
          Tag.count("reject_count", LineReading::rejectCount),
          Tag.text("state", PackMlState.values(), LineReading::state),
          Tag.number(
              "planned_production_time",
              "s",
              0,
              SECONDS_PER_DAY,
              LineReading::plannedProductionTime),
          Tag.number("run_time", "s", 0, SECONDS_PER_DAY, LineReading::runTime),
          Tag.number("ideal_cycle_time", "s", 0, SECONDS_PER_DAY, LineReading::idealCycleTime));

  @Override
  public LineReading withStamp(Stamp newStamp) {
    return new LineReading(
        newStamp,
        productionCount,
        lineSpeed,
        temperature,
        pressure,
        vibration,
        qualityRate,
        alarm,
        status,
        goodCount,
        rejectCount,
        state,
        plannedProductionTime,
        runTime,
        idealCycleTime);
  }
}
