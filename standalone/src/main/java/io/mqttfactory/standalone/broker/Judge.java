package io.mqttfactory.standalone.broker;

import io.moquette.broker.security.IAuthorizatorPolicy;
import io.moquette.broker.subscriptions.Topic;
import io.mqttfactory.standalone.rights.BrokerRights;
import java.util.Optional;

/**
 * Asks the rights for each publish and each subscription. What is denied at a subscription is told
 * to the client, other than by Mosquitto, which grants it and then delivers nothing.
 */
final class Judge implements IAuthorizatorPolicy {

  private final BrokerRights rights;

  Judge(BrokerRights rights) {
    this.rights = rights;
  }

  @Override
  public boolean canWrite(Topic topic, String user, String clientId) {
    return rights.mayWrite(Optional.ofNullable(user), topic.toString());
  }

  @Override
  public boolean canRead(Topic filter, String user, String clientId) {
    return rights.mayRead(Optional.ofNullable(user), filter.toString());
  }
}
