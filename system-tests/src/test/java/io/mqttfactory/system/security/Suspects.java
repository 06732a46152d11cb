package io.mqttfactory.system.security;

import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import java.util.HashMap;
import java.util.Map;

/**
 * The users of one broker, and a stranger, each with a connection that lasts until the end. Each
 * has a topic that it may write, to say that it is done.
 */
final class Suspects implements AutoCloseable {

  static final String STRANGER = "stranger";
  static final String TEST = "test";

  private final SecuredBroker broker;
  private final String presence;
  private final Map<String, Client> clients = new HashMap<>();

  /**
   * @param presence what stands before a user's name where it tells of itself
   */
  Suspects(SecuredBroker broker, String presence) {
    this.broker = broker;
    this.presence = presence;
  }

  void publish(String user, OutgoingMessage message) {
    client(user).publish(message);
  }

  /** Publishes, after all that went before, what must come through. */
  String mark(String user) {
    return client(user).mark(ownTopic(user));
  }

  /** Connects with a last will, vanishes so that it is due, and comes back to mark that. */
  String vanish(String user, OutgoingMessage will) {
    Client sameId = clients.remove(user);
    if (sameId != null) {
      sameId.close(); // or the two would throw each other out
    }
    try (Client client = new Client(options(user).withWill(will))) {
      client.vanishAndReturn();
      return client.mark(ownTopic(user));
    }
  }

  @Override
  public void close() {
    clients.values().forEach(Client::close);
  }

  private Client client(String user) {
    return clients.computeIfAbsent(user, name -> new Client(options(name)));
  }

  private LinkOptions options(String user) {
    Credentials credentials =
        user.equals(STRANGER) ? Client.anonymous(STRANGER) : broker.credentials(user);
    return LinkOptions.clean(broker.address(), credentials);
  }

  private String ownTopic(String user) {
    return user.equals(STRANGER) ? TEST : presence + user + "/info";
  }
}
