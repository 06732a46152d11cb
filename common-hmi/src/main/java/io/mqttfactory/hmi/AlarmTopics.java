package io.mqttfactory.hmi;

import io.mqttfactory.hmi.alarm.AlarmDesk;
import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.Topics;
import io.mqttfactory.runtime.mqtt.LinkListener;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
  private final String area;
  private final AlarmDesk desk;
  private final Map<String, AlarmSnapshot> latest = new LinkedHashMap<>();

  AlarmTopics(MqttLink link, String area, AlarmDesk desk) {
    this.link = link;
    this.area = area;
    this.desk = desk;
    for (AlarmView alarm : desk.alarms()) {
      latest.put(alarm.snapshot().alarm(), alarm.snapshot());
    }
  }

  synchronized void changed(AlarmSnapshot alarm) {
    latest.put(alarm.alarm(), alarm);
    publish(alarm);
  }

  @Override
  public void onConnected(boolean sessionPresent) {
    // Outside of this lock, since the desk tells changes within its own.
    desk.forgotten().forEach(this::takeBack);
    publishAll();
  }

  /** The desk forgets it only when the broker has: a restart in between begins again. */
  private void takeBack(String alarm) {
    publish(Topics.alarm(area, alarm), NOTHING).thenRun(() -> desk.forget(alarm));
  }

  private synchronized void publishAll() {
    latest.values().forEach(this::publish);
  }

  private void publish(AlarmSnapshot alarm) {
    publish(Topics.alarm(area, alarm.alarm()), Json.write(alarm));
  }

  private CompletableFuture<Void> publish(String topic, byte[] payload) {
    return link.publish(OutgoingMessage.state(topic, payload))
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                log.debug("{} is told after the next connect", topic, failure);
              }
            });
  }
}
