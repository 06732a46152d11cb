package io.mqttfactory.testing;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import org.junit.jupiter.api.AfterEach;

/** The fake keeps the contract that the real link keeps. */
class InMemoryBrokerTest extends MqttLinkContract {

  private final InMemoryBroker broker = new InMemoryBroker();

  @AfterEach
  void closeBroker() {
    broker.close();
  }

  @Override
  protected LinkFactory links() {
    return broker;
  }

  @Override
  protected BrokerAddress broker() {
    return new BrokerAddress("nowhere", 1883);
  }
}
