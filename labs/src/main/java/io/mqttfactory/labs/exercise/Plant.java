package io.mqttfactory.labs.exercise;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a check can see: brokers and the components' HTTP. It changes nothing. Each method throws
 * {@link io.mqttfactory.labs.client.ClientException} if nobody answers.
 */
interface Plant {

  enum Broker {
    FACTORY,
    CLOUD,
    SPARE
  }

  enum Site {
    CLOUD_DASHBOARD,
    HMI2,
    ANALYTICS
  }

  /** Payloads of what the broker has retained and the filter catches, by topic. */
  Map<String, String> retained(Broker broker, String filter) throws InterruptedException;

  /**
   * What waits in a session, as {@code topic payload}; it is left there. Empty if the broker has no
   * session of this client id.
   */
  Optional<List<String>> waiting(Broker broker, String clientId) throws InterruptedException;

  /** Whether the spare broker was ever ended by {@code ./lab broker kill}. */
  boolean spareWasKilled();

  JsonNode json(Site site, String path);

  String text(Site site, String path);
}
