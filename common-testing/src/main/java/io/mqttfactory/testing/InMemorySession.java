package io.mqttfactory.testing;

import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.runtime.mqtt.TopicFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the in-memory broker keeps for one client. Only used on the broker's thread. */
final class InMemorySession {

  /** Gets what the session has for its client. */
  interface Receiver {
    void deliver(int id, OutgoingMessage message, int qos, boolean retained);
  }

  private record Pending(OutgoingMessage message, boolean retained) {}

  private final Map<String, Integer> filters = new LinkedHashMap<>();
  private final Map<Integer, Pending> unacknowledged = new LinkedHashMap<>();
  private int lastId;
  private Receiver receiver;

  void attach(Receiver newReceiver) {
    receiver = newReceiver;
    List<Integer> ids = new ArrayList<>(unacknowledged.keySet());
    ids.forEach(
        id -> {
          Pending pending = unacknowledged.get(id);
          receiver.deliver(id, pending.message(), 1, pending.retained());
        });
  }

  void detach() {
    receiver = null;
  }

  boolean isAttached() {
    return receiver != null;
  }

  void subscribe(String filter, int qos) {
    filters.put(filter, qos);
  }

  void offer(OutgoingMessage message) {
    filters.entrySet().stream()
        .filter(filter -> TopicFilter.matches(filter.getKey(), message.topic()))
        .findFirst()
        .ifPresent(filter -> send(message, Math.min(filter.getValue(), message.qos()), false));
  }

  void send(OutgoingMessage message, int qos, boolean retained) {
    int id = ++lastId;
    if (qos == 1) {
      unacknowledged.put(id, new Pending(message, retained));
    }
    if (receiver != null) {
      receiver.deliver(id, message, qos, retained);
    }
  }

  void acknowledge(int id) {
    if (unacknowledged.remove(id) == null) {
      throw new IllegalStateException("message " + id + " was acknowledged twice");
    }
  }

  int pending() {
    return unacknowledged.size();
  }
}
