package io.mqttfactory.hmi2;

import io.mqttfactory.hmi.Hmi;
import io.mqttfactory.hmi.HmiConfig;
import io.mqttfactory.hmi.Tariff;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Launcher;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;

/** HMI2: energy dashboard. */
public final class Main {

  private static final String NAME = "HMI2";
  private static final int HTTP_PORT = 8082;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(
        Launcher.run(NAME, System.getenv(), component -> assemble(component, PahoMqttLink::new)));
  }

  /** Builds and starts the HMI. */
  public static void assemble(Component component, LinkFactory links) {
    EnergyScreen screen = new EnergyScreen(Tariff.from(component.settings()));
    HmiConfig config = HmiConfig.from(component.settings(), NAME, HTTP_PORT, screen.area());
    Hmi.assemble(component, links, config, screen);
  }
}
