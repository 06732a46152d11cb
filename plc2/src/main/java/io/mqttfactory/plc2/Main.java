package io.mqttfactory.plc2;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.plc.Plc;
import io.mqttfactory.plc.PlcConfig;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Launcher;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;
import java.time.Duration;

/** PLC2: energy management. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(
        Launcher.run("PLC2", System.getenv(), component -> assemble(component, PahoMqttLink::new)));
  }

  /** Builds and starts the PLC. */
  public static void assemble(Component component, LinkFactory links) {
    PlcConfig config =
        PlcConfig.from(component.settings(), ReadingType.ENERGY, Duration.ofSeconds(3), 8087);
    Plc.assemble(
        component,
        links,
        ReadingType.ENERGY,
        config,
        () -> EnergyMeter.open(config.dataFolder(), component.health()));
  }
}
