package io.mqttfactory.hmi;

import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.Topics;
import io.mqttfactory.runtime.mqtt.LinkListener;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes how each alarm stands: at each change, and all of them after each connect. While there
 * is no connection nothing piles up, since only the latest state of an alarm is of interest.
 * Thread-safe.
 */
final class AlarmTopics implements LinkListener {

  private static final Logger log = LoggerFactory.getLogger(AlarmTopics.class);

  /** An empty retained message takes back what was retained (MQTT 3.1.1, 3.3.1.3). */
  private static final byte[] NOTHING = {};

  private final MqttLink link;
  private final Map<String, AlarmSnapshot> latest = new LinkedHashMap<>();
  private final List<String> forgotten;

  /**
   * @param alarms how they stand now
   * @param forgotten topics of alarms that are not defined any more, to be cleared
   */
  AlarmTopics(MqttLink link, List<AlarmSnapshot> alarms, List<String> forgotten) {
    this.link = link;
    this.forgotten = List.copyOf(forgotten);
    alarms.forEach(alarm -> latest.put(alarm.alarm(), alarm));
  }

  synchronized void changed(AlarmSnapshot alarm) {
    latest.put(alarm.alarm(), alarm);
    publish(alarm);
  }

  @Override
  public synchronized void onConnected(boolean sessionPresent) {
    forgotten.forEach(topic -> publish(topic, NOTHING));
    latest.values().forEach(this::publish);
  }

  private void publish(AlarmSnapshot alarm) {
    publish(Topics.alarm(alarm.area(), alarm.alarm()), Json.write(alarm));
  }

  private void publish(String topic, byte[] payload) {
    link.publish(OutgoingMessage.state(topic, payload))
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                log.debug("{} is told after the next connect", topic, failure);
              }
            });
  }
}
