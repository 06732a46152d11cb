package io.mqttfactory.standalone;

import io.mqttfactory.runtime.Assembly;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;

/**
 * The components of the factory, in the order in which they are started. They are closed the other
 * way round: who raises an alarm when a PLC is silent goes before the PLCs.
 */
public enum Member {
  HISTORIAN("Historian", "historian", 3, io.mqttfactory.historian.Main::assemble),
  CLOUD_DASHBOARD("CloudDashboard", "cloud-dashboard", 0, io.mqttfactory.dashboard.Main::assemble),
  ANALYTICS("Analytics", "analytics", 4, io.mqttfactory.analytics.Main::assemble),
  BRIDGE("Bridge", "bridge", 5, Member::bridge),
  PLC1("PLC1", "plc1", 6, io.mqttfactory.plc1.Main::assemble),
  PLC2("PLC2", "plc2", 7, io.mqttfactory.plc2.Main::assemble),
  PLC3("PLC3", "plc3", 8, io.mqttfactory.plc3.Main::assemble),
  HMI1("HMI1", "hmi1", 1, io.mqttfactory.hmi1.Main::assemble),
  HMI2("HMI2", "hmi2", 2, io.mqttfactory.hmi2.Main::assemble);

  private final String component;
  private final String folder;
  private final int httpOffset;
  private final LinkedAssembly assembly;

  Member(String component, String folder, int httpOffset, LinkedAssembly assembly) {
    this.component = component;
    this.folder = folder;
    this.httpOffset = httpOffset;
    this.assembly = assembly;
  }

  /** Its name on topics, and its MQTT user. */
  public String component() {
    return component;
  }

  /** Its directory in the project and under the data, and the name by which people leave it out. */
  public String folder() {
    return folder;
  }

  /** How far its HTTP port is from the first one. */
  public int httpOffset() {
    return httpOffset;
  }

  /** Whether it works at the cloud's broker alone. */
  public boolean isInTheCloud() {
    return this == CLOUD_DASHBOARD || this == ANALYTICS;
  }

  /** The assembly that its own process runs, over TCP like there. */
  public Assembly assembly() {
    return component -> assembly.assemble(component, PahoMqttLink::new);
  }

  private static void bridge(Component component, LinkFactory links) {
    io.mqttfactory.bridge.Main.assemble(component, links, links);
  }

  @FunctionalInterface
  private interface LinkedAssembly {
    void assemble(Component component, LinkFactory links);
  }
}
