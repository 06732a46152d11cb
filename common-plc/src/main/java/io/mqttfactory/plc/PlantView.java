package io.mqttfactory.plc;

import io.mqttfactory.model.Reading;
import io.mqttfactory.model.Stamp;
import io.mqttfactory.plant.Plant;

/** What the sensors of one PLC see of the plant. */
@FunctionalInterface
public interface PlantView {

  /**
   * Reads the sensors at the time of the stamp.
   *
   * @param stamp not numbered yet
   */
  Reading look(Plant plant, Stamp stamp);
}
