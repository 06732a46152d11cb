package io.mqttfactory.plant;

import io.mqttfactory.model.LineReading;
import io.mqttfactory.model.Stamp;

/** What PLC1's sensors make of the plant, with the decimals that they resolve. */
public final class LineSensors {

  private LineSensors() {}

  public static LineReading read(PlantSnapshot plant, Stamp stamp) {
    LineConditions line = plant.line();
    return new LineReading(
        stamp,
        line.goodCount() + line.rejectCount(),
        Decimals.one(line.speed()),
        Decimals.two(line.measuredBearingTemperature()),
        Decimals.three(line.pressure()),
        Decimals.three(line.vibration()),
        Decimals.two(line.qualityRate()),
        line.tripped(),
        line.status(),
        line.goodCount(),
        line.rejectCount(),
        line.state(),
        (double) line.plannedProductionTime(),
        (double) line.runTime(),
        line.idealCycleTime());
  }
}
