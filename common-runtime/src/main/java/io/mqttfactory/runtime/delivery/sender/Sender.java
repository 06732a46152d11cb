package io.mqttfactory.runtime.delivery.sender;

import io.mqttfactory.model.DeliveryAcknowledgement;
import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.model.DeliveryTopics;
import io.mqttfactory.model.Json;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sender's side of the protocol, as decisions: it is told what happens and what time it is, and
 * returns what to publish. The outbox is its memory; it does no other I/O and has no clock.
 *
 * <p>Times are milliseconds of any clock that never falls. Not thread-safe.
 */
public final class Sender {

  private final DeliveryTopics topics;
  private final Outbox outbox;
  private final SenderLimits limits;
  private final OfferSchedule offers;
  private final LiveTimes live;
  private final Map<String, ConsumerView> consumers = new LinkedHashMap<>();
  private long replayed;
  private long ignored;

  /**
   * @param required names of the consumers without whose word nothing is deleted
   * @throws IllegalArgumentException if there is none (S5)
   */
  public Sender(
      DeliveryTopics topics,
      Outbox outbox,
      Set<String> required,
      SenderLimits limits,
      long nowMillis) {
    if (required.isEmpty()) {
      throw new IllegalArgumentException("a sender needs at least one required consumer");
    }
    this.topics = topics;
    this.outbox = outbox;
    this.limits = limits;
    this.offers = new OfferSchedule(limits);
    this.live = new LiveTimes(limits.longestRetry().toMillis());
    double rate = (double) limits.rate() / required.size();
    required.forEach(name -> consumers.put(name, new ConsumerView(limits, rate, nowMillis)));
  }

  /** S3: each connection begins with an offer. */
  public OutgoingMessage connected(long nowMillis) {
    return offer(nowMillis);
  }

  /** S3: the offer that is due, if one is. To be asked about once a second while connected. */
  public Optional<OutgoingMessage> tick(long nowMillis) {
    return offers.isDue(nowMillis) ? Optional.of(offer(nowMillis)) : Optional.empty();
  }

  /** S2: a row that was just committed, for its public topic. To be asked at most once per row. */
  public OutgoingMessage live(OutboxRow row, long nowMillis) {
    live.sent(row.id(), nowMillis);
    return OutgoingMessage.event(row.topic(), row.payload());
  }

  /** S3: rows were dropped, so consumers must hear what is left. */
  public void dropped() {
    offers.giveCause();
  }

  /**
   * S4 and S6: a consumer's statement, and what is sent to it in answer. The caller has seen to it
   * that the statement was live.
   *
   * @param room how many messages the connection takes at present
   */
  public List<OutgoingMessage> acknowledged(
      String consumer, DeliveryAcknowledgement statement, int room, long nowMillis) {
    ConsumerView view = consumers.get(consumer);
    Optional<HeldEpoch> held = find(statement.epoch());
    if (view == null || held.isEmpty()) {
      ignored++;
      return List.of();
    }
    if (isImpossible(statement, held.get())) {
      ignored++;
      outbox.beginEpoch();
      return List.of(offer(nowMillis));
    }
    long position = Math.min(statement.upto(), held.get().newest());
    view.state(statement.epoch(), position, nowMillis);
    List<OutgoingMessage> answer = new ArrayList<>();
    if (position < held.get().oldest() - 1) {
      offers.giveCause();
      tick(nowMillis).ifPresent(answer::add);
    }
    replay(view, room, nowMillis).forEach(answer::add);
    return answer;
  }

  /** S5: deletes what every required consumer has stated to have. */
  public void deleteAcknowledged() {
    for (HeldEpoch held : outbox.held()) {
      long everybody =
          consumers.values().stream()
              .mapToLong(view -> view.position(held.epoch()))
              .min()
              .orElseThrow();
      if (everybody >= held.oldest()) {
        outbox.deleteUpTo(held.epoch(), everybody);
      }
    }
    Set<String> epochs = outbox.held().stream().map(HeldEpoch::epoch).collect(Collectors.toSet());
    consumers.values().forEach(view -> view.keepOnly(epochs));
  }

  /** S7: what is wrong with a consumer, by its name; nothing is said of those that do well. */
  public Map<String, String> complaints(long nowMillis) {
    Map<String, String> complaints = new LinkedHashMap<>();
    consumers.forEach(
        (name, view) -> {
          String complaint = view.complaint(lacksRows(view), nowMillis);
          if (!complaint.isEmpty()) {
            complaints.put(name, complaint);
          }
        });
    return complaints;
  }

  /** Rows that were sent again. */
  public long replayed() {
    return replayed;
  }

  /** Statements that were not acted upon: of a stranger, or about an epoch that is not held. */
  public long ignored() {
    return ignored;
  }

  /**
   * S4: the current epoch cannot have been acknowledged further than it was used, unless this
   * process's memory and outbox were set back together, with the machine. Its numbers would be used
   * a second time.
   */
  private boolean isImpossible(DeliveryAcknowledgement statement, HeldEpoch held) {
    return held.epoch().equals(outbox.currentEpoch()) && statement.upto() > held.newest();
  }

  private Stream<OutgoingMessage> replay(ConsumerView view, int room, long nowMillis) {
    List<OutboxRow> chosen = view.choose(window(view), live, room, nowMillis);
    replayed += chosen.size();
    return chosen.stream()
        .map(row -> OutgoingMessage.event(topics.replay(row.topic()), row.payload()));
  }

  /** S6: the first rows in outbox order, over all epochs, that the consumer has not. */
  private List<OutboxRow> window(ConsumerView view) {
    List<OutboxRow> window = new ArrayList<>();
    for (HeldEpoch held : outbox.held()) {
      long position = view.position(held.epoch());
      if (position < held.newest() && window.size() < limits.window()) {
        window.addAll(outbox.rowsAfter(held.epoch(), position, limits.window() - window.size()));
      }
    }
    return window;
  }

  private boolean lacksRows(ConsumerView view) {
    return outbox.held().stream()
        .anyMatch(
            held -> held.oldest() <= held.newest() && view.position(held.epoch()) < held.newest());
  }

  private Optional<HeldEpoch> find(String epoch) {
    return outbox.held().stream().filter(held -> held.epoch().equals(epoch)).findFirst();
  }

  /** S3: read from the outbox now, after whatever was deleted. */
  private OutgoingMessage offer(long nowMillis) {
    offers.offered(nowMillis);
    List<HeldEpoch> held = outbox.held();
    boolean complete = held.size() <= limits.listedEpochs();
    DeliveryOffer offer =
        new DeliveryOffer(outbox.id(), complete, complete ? held : firstAndLast(held));
    return OutgoingMessage.state(topics.offer(), Json.write(offer));
  }

  private List<HeldEpoch> firstAndLast(List<HeldEpoch> held) {
    int half = limits.listedEpochs() / 2;
    List<HeldEpoch> listed = new ArrayList<>(held.subList(0, half));
    listed.addAll(held.subList(held.size() - half, held.size()));
    return listed;
  }
}
