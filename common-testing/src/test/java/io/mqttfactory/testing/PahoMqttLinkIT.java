package io.mqttfactory.testing;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;

/** The real link keeps the contract, against a real Mosquitto. */
@EnabledIf(
    value = "io.mqttfactory.testing.MosquittoContainer#isPossible",
    disabledReason = "needs Docker")
class PahoMqttLinkIT extends MqttLinkContract {

  private static MosquittoContainer mosquitto;

  @BeforeAll
  static void startBroker() {
    mosquitto = new MosquittoContainer();
    mosquitto.start();
  }

  @AfterAll
  static void stopBroker() {
    mosquitto.stop();
  }

  @Override
  protected LinkFactory links() {
    return PahoMqttLink::new;
  }

  @Override
  protected BrokerAddress broker() {
    return mosquitto.address();
  }
}
