package io.mqttfactory.historian.backfill;

import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import io.mqttfactory.model.PayloadException;
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

/** Which faults were injected. Thread-safe. */
final class PlantFaults {

  private static final Logger log = LoggerFactory.getLogger(PlantFaults.class);

  private final Map<FaultKind, List<Fault>> faults = new ConcurrentHashMap<>();

  void subscribeTo(MqttLink link) {
    link.subscribe(Subscription.acknowledgedOnReturn(Topics.ANY_FAULTS, 1, this::onFaults));
  }

  Collection<Fault> faults() {
    return faults.values().stream().flatMap(List::stream).toList();
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
