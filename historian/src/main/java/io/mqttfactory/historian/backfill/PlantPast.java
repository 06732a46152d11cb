package io.mqttfactory.historian.backfill;

import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.model.Fault;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Stamp;
import io.mqttfactory.plant.EnergyRegister;
import io.mqttfactory.plant.EnergySensors;
import io.mqttfactory.plant.EnvironmentSensors;
import io.mqttfactory.plant.LineSensors;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantParameters;
import io.mqttfactory.plant.PlantSnapshot;
import java.time.Instant;
import java.util.Collection;

/** What the sensors of one topic would have read. Not thread-safe. */
final class PlantPast {

  private final ReadingType<?> type;
  private final Plant plant;

  PlantPast(ReadingType<?> type, PlantParameters parameters, long seed, Collection<Fault> faults) {
    this.type = type;
    this.plant = new Plant(parameters, seed);
    plant.replaceFaults(faults);
  }

  /**
   * What the energy meter showed at the start, so that it shows what the first received reading
   * says when that comes.
   */
  double energyAt(Instant start, Reading firstReceived) {
    Instant end = firstReceived.stamp().timestamp();
    return firstReceived instanceof EnergyReading reading && reading.energyTotal() != null
        ? Math.max(0, reading.energyTotal() - plant.energyBetween(start, end))
        : new EnergyRegister(end).at(start, plant);
  }

  double energyBetween(Instant from, Instant to) {
    return plant.energyBetween(from, to);
  }

  Reading at(Instant time, double energyTotal) {
    PlantSnapshot snapshot = plant.at(time);
    Stamp stamp = Stamp.unnumbered(time, type.source());
    if (type == ReadingType.LINE) {
      return LineSensors.read(snapshot, stamp);
    }
    return type == ReadingType.ENERGY
        ? EnergySensors.read(snapshot, stamp, energyTotal)
        : EnvironmentSensors.read(snapshot, stamp);
  }
}
