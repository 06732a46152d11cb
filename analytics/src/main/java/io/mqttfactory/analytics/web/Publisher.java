package io.mqttfactory.analytics.web;

import io.mqttfactory.analytics.PictureListener;
import io.mqttfactory.analytics.engine.Picture;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.Topics;
import io.mqttfactory.runtime.mqtt.LinkListener;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the cloud what is expected and what was found, as two retained lists: when one changes, and
 * both after each connect. While there is no connection nothing piles up, since only the latest
 * lists are of interest. Thread-safe.
 */
public final class Publisher implements PictureListener, LinkListener {

  private static final Logger log = LoggerFactory.getLogger(Publisher.class);

  private final MqttLink link;
  private final Map<String, Message> latest = new LinkedHashMap<>();

  private Publisher(MqttLink link) {
    this.link = link;
  }

  /** To be called before the link is started. */
  public static Publisher on(MqttLink link) {
    Publisher publisher = new Publisher(link);
    link.listen(publisher);
    return publisher;
  }

  @Override
  public void picture(Picture picture) {
    tell(Topics.PREDICTIONS, Items.predictions(picture.predictions(), picture.at()));
    tell(Topics.INSIGHTS, Items.byImpact(picture.insights()));
  }

  private synchronized void tell(String topic, List<?> items) {
    Message message = Message.of(items, Json.MAX_BYTES);
    Message before = latest.get(topic);
    if (before != null && Arrays.equals(before.payload(), message.payload())) {
      return;
    }
    if (message.leftOut() > 0 && (before == null || before.leftOut() != message.leftOut())) {
      log.warn(
          "topic={} has no room for the last {} of {} items",
          topic,
          message.leftOut(),
          items.size());
    }
    latest.put(topic, message);
    publish(topic, message);
  }

  @Override
  public synchronized void onConnected(boolean sessionPresent) {
    latest.forEach(this::publish);
  }

  private void publish(String topic, Message message) {
    link.publish(OutgoingMessage.state(topic, message.payload()))
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                log.debug("{} is told after the next connect", topic, failure);
              }
            });
  }
}
