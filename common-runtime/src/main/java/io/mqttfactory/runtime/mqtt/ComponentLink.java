package io.mqttfactory.runtime.mqtt;

import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Health;
import java.time.Duration;

/**
 * Opens a component's link the way all of them do: measured, and with presence. A component may
 * have one to each of the two brokers.
 */
public final class ComponentLink {

  private static final Duration PRESENCE_CHECK = Duration.ofSeconds(10);

  private ComponentLink() {}

  /**
   * To the broker of the factory. The health condition is {@code broker}, the presence {@code
   * status/<Component>}.
   *
   * @param options without a will, which is added here
   * @param info what the component tells about itself
   * @return a link that belongs to the component and is not started yet
   */
  public static MqttLink open(
      Component component, LinkFactory links, LinkOptions options, StatusInfo info) {
    return open(BrokerRole.LOCAL, Health.Level.DOWN, component, links, options, info);
  }

  /**
   * To the broker that stands for the cloud. The health condition is {@code cloud broker}, the
   * presence {@code cloud/status/<Component>}; else as {@link #open}.
   *
   * @param whileLost what the component is without it: {@code DOWN}, or {@code DEGRADED} if it goes
   *     on with its work
   */
  public static MqttLink openCloud(
      Component component,
      LinkFactory links,
      LinkOptions options,
      StatusInfo info,
      Health.Level whileLost) {
    return open(BrokerRole.CLOUD, whileLost, component, links, options, info);
  }

  private static MqttLink open(
      BrokerRole role,
      Health.Level whileLost,
      Component component,
      LinkFactory links,
      LinkOptions options,
      StatusInfo info) {
    MqttLink link = links.create(Presence.withWill(options, role, component.name()));
    component.add(role.name("mqtt"), link);
    LinkMetrics metrics =
        component.shared(LinkMetrics.class, () -> new LinkMetrics(component.metrics()));
    MqttLink measured = new MeasuredLink(link, role, component.health(), whileLost, metrics);
    Presence presence = Presence.announce(measured, role, info, component.health());
    component.tasks().every(role.name("presence"), PRESENCE_CHECK, presence::check);
    return measured;
  }
}
