package io.mqttfactory.runtime.mqtt;

import io.mqttfactory.model.Json;
import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.runtime.Health;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells everybody whether a component is there: retained {@code online} after each connect, {@code
 * offline} before a disconnect in order and, as the last will, after any other end. It reads its
 * own status back: a broker that takes the message and does not deliver it has wrong rights for
 * this user (an MQTT 3.1.1 broker acknowledges what it denies), and a late will of an earlier
 * connection is corrected.
 */
public final class Presence implements LinkListener {

  public static final String ONLINE = "online";
  public static final String OFFLINE = "offline";

  private static final Logger log = LoggerFactory.getLogger(Presence.class);

  private final MqttLink link;
  private final StatusInfo info;
  private final String topic;
  private final String infoTopic;
  private final String condition;
  private final Health health;
  private volatile boolean closing;
  private volatile boolean confirmed;
  private volatile boolean overdue;

  private Presence(MqttLink link, BrokerRole role, StatusInfo info, Health health) {
    this.link = link;
    this.health = health;
    this.info = info;
    this.topic = role.status(info.component());
    this.infoTopic = role.statusInfo(info.component());
    this.condition = role.name("presence");
  }

  /** Adds the last will to the options of a link. */
  public static LinkOptions withWill(LinkOptions options, BrokerRole role, String component) {
    return options.withWill(OutgoingMessage.state(role.status(component), OFFLINE));
  }

  /** Announces the component on that link, on each connect. Only before the link is started. */
  public static Presence announce(MqttLink link, BrokerRole role, StatusInfo info, Health health) {
    Presence presence = new Presence(link, role, info, health);
    link.subscribe(Subscription.acknowledgedOnReturn(presence.topic, 1, presence::onOwnStatus));
    link.listen(presence);
    return presence;
  }

  /** To be called every few seconds: says so if the broker does not deliver the own status. */
  public void check() {
    if (confirmed || !link.isConnected()) {
      health.clear(condition);
    } else if (overdue) {
      health.degraded(
          condition,
          "the broker took "
              + topic
              + " and does not deliver it: has this user the right to write it, and a password?");
    }
    overdue = true;
  }

  @Override
  public void onConnected(boolean sessionPresent) {
    confirmed = false;
    overdue = false;
    publishOnline();
    link.publish(OutgoingMessage.state(infoTopic, Json.write(info)));
  }

  @Override
  public void onClosing() {
    closing = true;
    link.publish(OutgoingMessage.state(topic, OFFLINE));
  }

  private void onOwnStatus(InboundMessage message) {
    String status = new String(message.payload(), StandardCharsets.UTF_8);
    if (message.retained()) {
      return;
    }
    if (status.equals(ONLINE)) {
      confirmed = true;
    } else if (!closing) {
      log.info("{} said {} although this component is here; corrected", topic, OFFLINE);
      publishOnline();
    }
  }

  private void publishOnline() {
    link.publish(OutgoingMessage.state(topic, ONLINE));
  }
}
