package io.mqttfactory.system.security;

import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import java.util.List;

/** Reads and may write everything: who else can say that a message did not come through? */
final class Judge implements AutoCloseable {

  static final String GENUINE = "genuine";

  private final Client client;
  private int looked;

  Judge(SecuredBroker broker) {
    client =
        new Client(LinkOptions.clean(broker.address(), broker.credentials(BrokerFiles.JUDGE)), "#");
  }

  /** Puts a retained message on a topic, for others to overwrite. */
  void establish(String topic) {
    client.publish(OutgoingMessage.state(topic, GENUINE));
  }

  /** All that came since the last marker, once this one has come. */
  List<String> seenBefore(String marker) {
    client.await(marker);
    List<String> received = client.received();
    int end = received.indexOf(marker);
    List<String> seen = received.subList(looked, end);
    looked = end + 1;
    return seen;
  }

  @Override
  public void close() {
    client.close();
  }
}
