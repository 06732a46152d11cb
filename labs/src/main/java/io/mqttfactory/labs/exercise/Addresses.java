package io.mqttfactory.labs.exercise;

import io.mqttfactory.labs.client.Login;
import io.mqttfactory.labs.client.UsageException;
import io.mqttfactory.model.SafeText;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the factory and the spare broker are.
 *
 * @param host of the brokers and of the components' HTTP
 */
record Addresses(
    String host,
    int factoryPort,
    int cloudPort,
    int sparePort,
    int dashboardPort,
    int hmi2Port,
    int analyticsPort) {

  private static final int HIGHEST_PORT = 65_535;

  /** What may stand in a URL: a name or an IPv4 address. */
  private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?";

  /**
   * @param environment may hold BROKER, PORT, CLOUD_PORT, SPARE_PORT, DASHBOARD_PORT, HMI2_PORT,
   *     ANALYTICS_PORT
   */
  static Addresses from(Map<String, String> environment) {
    return new Addresses(
        host(environment),
        port(environment, "PORT", 1883),
        port(environment, "CLOUD_PORT", 1884),
        port(environment, "SPARE_PORT", 1899),
        port(environment, "DASHBOARD_PORT", 8080),
        port(environment, "HMI2_PORT", 8082),
        port(environment, "ANALYTICS_PORT", 8084));
  }

  private static String host(Map<String, String> environment) {
    String host = environment.getOrDefault("BROKER", "").strip();
    if (host.isEmpty()) {
      return "localhost";
    }
    if (!host.matches(HOST)) {
      throw new UsageException("BROKER is " + SafeText.quote(host) + ", expected a host");
    }
    return host;
  }

  private static int port(Map<String, String> environment, String name, int otherwise) {
    String text = environment.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > HIGHEST_PORT) {
      throw new UsageException(name + " is " + SafeText.quote(text) + ", expected 1 to 65535");
    }
    return Integer.parseInt(text);
  }

  Login login(Plant.Broker broker) {
    return switch (broker) {
      case FACTORY -> Login.stranger(host, factoryPort);
      case CLOUD -> Login.stranger(host, cloudPort);
      case SPARE -> Login.stranger("localhost", sparePort);
    };
  }

  String url(Plant.Site site) {
    int port =
        switch (site) {
          case CLOUD_DASHBOARD -> dashboardPort;
          case HMI2 -> hmi2Port;
          case ANALYTICS -> analyticsPort;
        };
    return "http://" + host + ":" + port;
  }

  /** Made by the script {@code lab}. */
  Path killMark() {
    return Path.of("data", "labs", "broker-" + sparePort + ".killed");
  }
}
