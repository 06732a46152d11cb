package io.mqttfactory.plc;

import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.SafeText;
import io.mqttfactory.model.Topics;
import io.mqttfactory.runtime.RateLimitedLog;
import io.mqttfactory.runtime.mqtt.InboundMessage;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.Subscription;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what the operator injects under {@code simulation/faults/+} and tells the plant of it.
 * The consumer hears of all faults at the start and after each change, on the link's thread.
 */
public final class FaultFollower {

  private static final Logger log = LoggerFactory.getLogger(FaultFollower.class);

  private final FaultBook book;
  private final Clock clock;
  private final Consumer<List<Fault>> plant;
  private final RateLimitedLog complaints = new RateLimitedLog(log);

  private FaultFollower(FaultBook book, Clock clock, Consumer<List<Fault>> plant) {
    this.book = book;
    this.clock = clock;
    this.plant = plant;
  }

  /**
   * Subscribes; only before the link is started.
   *
   * @param folder where the faults are kept
   */
  public static void follow(MqttLink link, Path folder, Clock clock, Consumer<List<Fault>> plant) {
    FaultBook book = new FaultBook(folder);
    FaultFollower follower = new FaultFollower(book, clock, plant);
    plant.accept(book.all());
    link.subscribe(Subscription.acknowledgedOnReturn(Topics.ANY_FAULTS, 1, follower::onMessage));
  }

  private void onMessage(InboundMessage message) {
    String name = Topics.faultKindOf(message.topic());
    Optional<FaultKind> kind = FaultKind.ofWireName(name);
    if (kind.isEmpty()) {
      complaints.warn("fault kind", "no fault is of kind " + SafeText.quote(name));
    } else if (message.payload().length > 0) {
      merge(kind.get(), message.payload());
    }
  }

  private void merge(FaultKind kind, byte[] payload) {
    try {
      if (book.merge(kind, Fault.readAll(kind, payload), clock.instant())) {
        log.info("faults of kind {} have changed: {}", kind.wireName(), active(kind));
        plant.accept(book.all());
      }
    } catch (PayloadException misfit) {
      complaints.warn(
          "fault payload",
          "faults of kind " + kind.wireName() + " are ignored: " + misfit.getMessage());
    } catch (UncheckedIOException disk) {
      log.error("the faults act, but cannot be kept on disk", disk);
      plant.accept(book.all());
    }
  }

  private String active(FaultKind kind) {
    List<String> active =
        book.all().stream()
            .filter(fault -> fault.kind() == kind && fault.isActiveAt(clock.instant()))
            .map(fault -> "intensity " + fault.intensity() + " until " + fault.end())
            .toList();
    return active.isEmpty() ? "none is active" : String.join(", ", active);
  }
}
