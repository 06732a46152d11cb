package io.mqttfactory.historian.backfill;

import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.model.Topics;
import io.mqttfactory.runtime.mqtt.InboundMessage;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.Subscription;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the PLCs tell about themselves, and which faults were injected. Thread-safe. */
final class PlantNews {

  private static final Logger log = LoggerFactory.getLogger(PlantNews.class);

  /** Components of the factory, with room for others; strangers' names cannot fill the memory. */
  private static final int MAX_INFOS = 100;

  private final Map<String, StatusInfo> infos = new ConcurrentHashMap<>();
  private final Map<FaultKind, List<Fault>> faults = new ConcurrentHashMap<>();

  void subscribeTo(MqttLink link) {
    link.subscribe(Subscription.acknowledgedOnReturn(Topics.ANY_STATUS_INFO, 1, this::onInfo));
    link.subscribe(Subscription.acknowledgedOnReturn(Topics.ANY_FAULTS, 1, this::onFaults));
  }

  /** What that component last told about itself. */
  Optional<StatusInfo> infoOf(String component) {
    return Optional.ofNullable(infos.get(component));
  }

  Collection<Fault> faults() {
    return faults.values().stream().flatMap(List::stream).toList();
  }

  private void onInfo(InboundMessage message) {
    try {
      StatusInfo info = Json.read(message.payload(), StatusInfo.class);
      // The topic is what the broker's rights protect.
      boolean isOwn = message.topic().equals(Topics.statusInfo(info.component()));
      if (isOwn && (infos.size() < MAX_INFOS || infos.containsKey(info.component()))) {
        infos.put(info.component(), info);
      }
    } catch (PayloadException | IllegalArgumentException unusable) {
      log.debug("topic={} cannot be used: {}", message.topic(), unusable.getMessage());
    }
  }

  private void onFaults(InboundMessage message) {
    Optional<FaultKind> kind = FaultKind.ofWireName(Topics.faultKindOf(message.topic()));
    if (kind.isEmpty()) {
      return;
    }
    try {
      boolean isErased = message.payload().length == 0;
      faults.put(kind.get(), isErased ? List.of() : Fault.readAll(kind.get(), message.payload()));
    } catch (PayloadException unusable) {
      log.warn("topic={} cannot be used: {}", message.topic(), unusable.getMessage());
    }
  }
}
