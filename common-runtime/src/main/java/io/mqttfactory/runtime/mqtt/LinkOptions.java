package io.mqttfactory.runtime.mqtt;

import java.time.Duration;
import java.util.Optional;

/**
 * How a link connects.
 *
 * @param cleanSession false keeps the session at the broker: it queues QoS 1 messages meanwhile
 * @param keepAlive after one and a half of these in silence the broker publishes the will
 * @param will published by the broker if the connection ends without a disconnect
 */
public record LinkOptions(
    BrokerAddress broker,
    Credentials credentials,
    boolean cleanSession,
    Duration keepAlive,
    Optional<OutgoingMessage> will) {

  private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);

  /** For a sender, or a receiver that may miss what comes while it is away. */
  public static LinkOptions clean(BrokerAddress broker, Credentials credentials) {
    return new LinkOptions(broker, credentials, true, KEEP_ALIVE, Optional.empty());
  }

  /** For a receiver for which the broker keeps what comes meanwhile. */
  public static LinkOptions persistent(BrokerAddress broker, Credentials credentials) {
    return new LinkOptions(broker, credentials, false, KEEP_ALIVE, Optional.empty());
  }

  public LinkOptions withWill(OutgoingMessage message) {
    return new LinkOptions(broker, credentials, cleanSession, keepAlive, Optional.of(message));
  }
}
