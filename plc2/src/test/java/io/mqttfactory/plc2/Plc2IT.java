package io.mqttfactory.plc2;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.testing.PlcContract;

class Plc2IT extends PlcContract<EnergyReading> {

  Plc2IT() {
    super(ReadingType.ENERGY);
  }

  @Override
  protected void assemble(Component component, LinkFactory links) {
    Main.assemble(component, links);
  }

  @Override
  protected void checkMeasurements(EnergyReading earlier, EnergyReading later) {
    assertThat(later.powerConsumption()).isPositive();
    assertThat(later.energyTotal()).isGreaterThanOrEqualTo(earlier.energyTotal());
  }
}
