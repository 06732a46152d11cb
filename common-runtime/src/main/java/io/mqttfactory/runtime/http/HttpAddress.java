package io.mqttfactory.runtime.http;

import io.mqttfactory.model.SafeText;
import io.mqttfactory.runtime.Settings;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where a component serves HTTP.
 *
 * @param host interface to bind: this machine's own by default, all of them inside a container
 * @param port 0 turns HTTP off
 */
public record HttpAddress(String host, int port) {

  private static final String LOOPBACK = "127.0.0.1";
  private static final String ALL = "0.0.0.0";

  /** Reads {@code HTTP_HOST} and {@code HTTP_PORT}. */
  public static HttpAddress from(Settings settings, int defaultPort) {
    return new HttpAddress(
        settings.read("HTTP_HOST", LOOPBACK, "an address of this machine", SafeText::of),
        settings.integer("HTTP_PORT", defaultPort, 0, 65_535));
  }

  /** The address as others would write it; null if HTTP is turned off. */
  public String url() {
    return isOff()
        ? null
        : "http://" + (host.equals(ALL) ? nameOfThisMachine() : host) + ":" + port;
  }

  private static String nameOfThisMachine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }

  public boolean isOff() {
    return port == 0;
  }
}
