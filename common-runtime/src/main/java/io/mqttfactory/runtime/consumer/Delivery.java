package io.mqttfactory.runtime.consumer;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.SafeText;
import io.mqttfactory.runtime.RateLimitedLog;
import io.mqttfactory.runtime.consumer.store.ConsumerStore;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;
import io.mqttfactory.runtime.delivery.consumer.PositionTeller;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.store.StorageException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The component as a consumer that nothing may miss: what it tells the sources of what it has
 * committed. On the writer's thread.
 */
final class Delivery {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  private final RateLimitedLog warnings = new RateLimitedLog(log);
  private final PositionTeller teller;

  /** Listens on the link, which must not be started yet. */
  Delivery(MqttLink link, ConsumerConfig config) {
    teller = new PositionTeller(link, config.name(), config.topics());
  }

  /** The offer that arrived; empty, and told, if it is none. */
  Optional<DeliveryOffer> read(Arrival arrival) {
    try {
      return Optional.of(Json.read(arrival.message().payload(), DeliveryOffer.class));
    } catch (PayloadException misfit) {
      warnings.warn(
          "offer " + arrival.feed().source(),
          "offer of "
              + arrival.feed().source()
              + " ignored: "
              + SafeText.of(misfit.getMessage(), 300));
      return Optional.empty();
    }
  }

  /** An offer is committed. */
  void heard(String source, DeliveryOffer offer, boolean isLive) {
    teller.offered(source, offer, isLive);
  }

  /** Readings are committed. */
  void committed(List<Entry> entries, List<Outcome> outcomes) {
    for (int i = 0; i < outcomes.size(); i++) {
      boolean isNew = outcomes.get(i).isReceipt();
      entries.get(i).key().ifPresent(key -> teller.received(key, isNew));
    }
  }

  /** Tells how many warnings were kept back; from any thread. */
  void tellWhatWasKeptBack() {
    warnings.tellWhatWasKeptBack();
  }

  /** States what is due; nothing while the store cannot say what is committed (C4). */
  void tell(ConsumerStore store) {
    try {
      teller.tell(store::position);
    } catch (StorageException failure) {
      log.debug("no position is stated while the storage is in trouble", failure);
    }
  }
}
