package io.mqttfactory.plc3;

import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Stamp;
import io.mqttfactory.plant.EnvironmentSensors;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plc.Plc;
import io.mqttfactory.plc.PlcConfig;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Launcher;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;
import java.time.Duration;

/** PLC3: environmental monitoring. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(
        Launcher.run("PLC3", System.getenv(), component -> assemble(component, PahoMqttLink::new)));
  }

  /** Builds and starts the PLC. */
  public static void assemble(Component component, LinkFactory links) {
    PlcConfig config =
        PlcConfig.from(component.settings(), ReadingType.ENVIRONMENT, Duration.ofSeconds(4), 8088);
    Plc.assemble(component, links, ReadingType.ENVIRONMENT, config, () -> Main::look);
  }

  private static Reading look(Plant plant, Stamp stamp) {
    return EnvironmentSensors.read(plant.at(stamp.timestamp()), stamp);
  }
}
