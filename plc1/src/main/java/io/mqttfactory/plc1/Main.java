package io.mqttfactory.plc1;

import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Stamp;
import io.mqttfactory.plant.LineSensors;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plc.Plc;
import io.mqttfactory.plc.PlcConfig;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Launcher;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;
import java.time.Duration;

/** PLC1: manufacturing line controller. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(
        Launcher.run("PLC1", System.getenv(), component -> assemble(component, PahoMqttLink::new)));
  }

  /** Builds and starts the PLC. */
  public static void assemble(Component component, LinkFactory links) {
    PlcConfig config =
        PlcConfig.from(component.settings(), ReadingType.LINE, Duration.ofSeconds(2), 8086);
    Plc.assemble(component, links, ReadingType.LINE, config, () -> Main::look);
  }

  private static Reading look(Plant plant, Stamp stamp) {
    return LineSensors.read(plant.at(stamp.timestamp()), stamp);
  }
}
