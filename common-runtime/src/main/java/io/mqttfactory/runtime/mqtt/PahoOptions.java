package io.mqttfactory.runtime.mqtt;

import java.time.Duration;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;

/** How Paho is set up: what it does by itself and not well is turned off. */
final class PahoOptions {

  static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** Paho's default of 10 refuses to publish at once; replays come hundreds at a time. */
  private static final int MAX_IN_FLIGHT = 1_000;

  private PahoOptions() {}

  static MqttConnectOptions of(LinkOptions options) {
    MqttConnectOptions paho = new MqttConnectOptions();
    paho.setAutomaticReconnect(false);
    paho.setCleanSession(options.cleanSession());
    paho.setConnectionTimeout((int) CONNECT_TIMEOUT.toSeconds());
    paho.setKeepAliveInterval((int) options.keepAlive().toSeconds());
    paho.setMaxInflight(MAX_IN_FLIGHT);
    paho.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    paho.setSocketFactory(new PahoSocketFactory());
    options
        .credentials()
        .password()
        .ifPresent(
            password -> {
              paho.setUserName(options.credentials().username());
              paho.setPassword(password.toCharArray());
            });
    options
        .will()
        .ifPresent(will -> paho.setWill(will.topic(), will.payload(), will.qos(), will.retained()));
    return paho;
  }
}
