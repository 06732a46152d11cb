package io.mqttfactory.runtime.mqtt;

import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.runtime.Component;
import java.time.Duration;

/** Opens a component's link the way all of them do: measured, and with presence. */
public final class ComponentLink {

  private static final Duration PRESENCE_CHECK = Duration.ofSeconds(10);

  private ComponentLink() {}

  /**
   * @param options without a will, which is added here
   * @param info what the component tells about itself
   * @return a link that belongs to the component and is not started yet
   */
  public static MqttLink open(
      Component component, LinkFactory links, LinkOptions options, StatusInfo info) {
    MqttLink link = links.create(Presence.withWill(options, component.name()));
    component.add("mqtt", link);
    MqttLink measured = new MeasuredLink(link, "broker", component.health(), component.metrics());
    Presence presence = Presence.announce(measured, info, component.health());
    component.tasks().every("presence", PRESENCE_CHECK, presence::check);
    return measured;
  }
}
