package io.mqttfactory.plc3;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.EnvironmentReading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.testing.PlcContract;

class Plc3IT extends PlcContract<EnvironmentReading> {

  Plc3IT() {
    super(ReadingType.ENVIRONMENT);
  }

  @Override
  protected void assemble(Component component, LinkFactory links) {
    Main.assemble(component, links);
  }

  @Override
  protected void checkMeasurements(EnvironmentReading earlier, EnvironmentReading later) {
    assertThat(later.co2Level()).isPositive();
    assertThat(later.airQuality().status()).isNotNull();
  }
}
