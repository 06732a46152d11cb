package io.mqttfactory.runtime.mqtt;

import io.mqttfactory.runtime.Settings;
import java.net.URI;
import java.util.regex.Pattern;

/** Where a broker listens. */
public record BrokerAddress(String host, int port) {

  /** No underscore, for which Paho has only an unrelated message. */
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]+]");

  /**
   * Reads a pair of settings.
   *
   * @param hostVariable for example {@code BROKER}
   * @param portVariable for example {@code PORT}
   */
  public static BrokerAddress from(
      Settings settings, String hostVariable, String portVariable, int defaultPort) {
    String host =
        settings.read(
            hostVariable,
            "localhost",
            "a host name or address (letters, digits, dots and hyphens, no underscore)",
            BrokerAddress::requireHost);
    return new BrokerAddress(host, settings.integer(portVariable, defaultPort, 1, 65_535));
  }

  String uri() {
    return "tcp://" + host + ":" + port;
  }

  private static String requireHost(String text) {
    // Where Java's URI sees no host, as in broker.1a, Paho fails like for an underscore.
    if (!HOST.matcher(text).matches() || URI.create("tcp://" + text).getHost() == null) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
