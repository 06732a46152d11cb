package io.mqttfactory.plc1;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.LineReading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.testing.PlcContract;

class Plc1IT extends PlcContract<LineReading> {

  Plc1IT() {
    super(ReadingType.LINE);
  }

  @Override
  protected void assemble(Component component, LinkFactory links) {
    Main.assemble(component, links);
  }

  @Override
  protected void checkMeasurements(LineReading earlier, LineReading later) {
    assertThat(later.lineSpeed()).isNotNull();
    assertThat(later.state()).isNotNull();
  }
}
