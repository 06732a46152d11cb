package io.mqttfactory.runtime.delivery.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.model.DeliveryAcknowledgement;
import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.model.DeliveryTopics;
import io.mqttfactory.model.Json;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.testing.InMemoryOutbox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SenderTest {

  private static final DeliveryTopics TOPICS = DeliveryTopics.local("PLC1");
  private static final String OFFER = TOPICS.offer();
  private static final SenderLimits LIMITS =
      new SenderLimits(
          3,
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          1_000,
          Duration.ofSeconds(30),
          Duration.ofSeconds(1),
          4,
          Duration.ofMinutes(10));

  private final AtomicInteger tokens = new AtomicInteger();
  private final InMemoryOutbox outbox = new InMemoryOutbox(() -> "t" + tokens.incrementAndGet());
  private final String epoch = outbox.currentEpoch();
  private final Sender sender = sender("Historian", "Bridge");

  @Test
  @DisplayName("S2: live on the public topic, the bytes that were committed, not retained")
  void goesLiveOnThePublicTopic() {
    OutboxRow row = append(1);

    OutgoingMessage message = sender.live(row, 0);

    assertThat(describe(List.of(message))).containsExactly("line " + epoch + ":1");
    assertThat(List.of(message.qos(), message.retained())).containsExactly(1, false);
  }

  @Test
  @DisplayName("S3: an offer on connect, retained, and then every 30 s")
  void offersOnConnectAndAtIntervals() {
    OutgoingMessage offer = sender.connected(1_000);
    assertThat(offer.retained()).isTrue();
    assertThat(read(offer))
        .isEqualTo(new DeliveryOffer(outbox.id(), true, List.of(new HeldEpoch(epoch, 1, 0))));

    assertThat(sender.tick(30_999)).isEmpty();
    assertThat(sender.tick(31_000)).isPresent();
    assertThat(sender.tick(31_001)).isEmpty();
  }

  @Test
  @DisplayName("S3: at once when rows were dropped, but at most one per second")
  void offersWhenRowsWereDropped() {
    sender.connected(0);
    sender.dropped();

    assertThat(sender.tick(999)).isEmpty();
    assertThat(sender.tick(1_000)).isPresent();
    assertThat(sender.tick(2_000)).isEmpty();
  }

  @Test
  @DisplayName("S3: at once when a consumer asks for what is gone")
  void offersWhenAskedForWhatIsGone() {
    append(3);
    outbox.deleteUpTo(epoch, 2);
    sender.connected(0);

    assertThat(describe(acknowledge("Bridge", epoch, 2, 1_000))).doesNotContain(OFFER);
    assertThat(describe(acknowledge("Bridge", epoch, 1, 1_000))).contains(OFFER);
    assertThat(describe(acknowledge("Bridge", epoch, 1, 1_500))).doesNotContain(OFFER);
  }

  @Test
  @DisplayName("S3: of many epochs the first and the last, and it says so")
  void listsTheFirstAndTheLast() {
    for (int i = 0; i < 6; i++) {
      append(1);
      outbox.beginEpoch();
    }
    List<HeldEpoch> held = outbox.held();

    DeliveryOffer offer = read(sender.connected(0));

    assertThat(offer.complete()).isFalse();
    assertThat(offer.epochs()).containsExactly(held.get(0), held.get(1), held.get(5), held.get(6));
  }

  @Test
  @DisplayName("S4: of strangers, and about epochs that are not held, nothing is taken or answered")
  void ignoresWhatDoesNotConcernIt() {
    append(1);

    assertThat(acknowledge("Stranger", epoch, 0, 0)).isEmpty();
    assertThat(acknowledge("Bridge", "other", 0, 0)).isEmpty();
    assertThat(sender.ignored()).isEqualTo(2);
  }

  @Test
  @DisplayName("S4: above newest is newest in an ended epoch")
  void takesTooMuchForAllInAnEndedEpoch() {
    append(2);
    outbox.beginEpoch();

    acknowledge("Historian", epoch, 9, 0);
    acknowledge("Bridge", epoch, 9, 0);
    sender.deleteAcknowledged();

    assertThat(outbox.rows()).isZero();
  }

  @Test
  @DisplayName("S4: above newest is impossible in the current epoch: a new one begins")
  void beginsANewEpochWhereNumbersWereUsedBefore() {
    append(2);

    List<OutgoingMessage> answer = acknowledge("Historian", epoch, 3, 0);
    acknowledge("Bridge", epoch, 0, 0);
    sender.deleteAcknowledged();

    assertThat(read(answer.get(0)).epochs())
        .containsExactly(new HeldEpoch(epoch, 1, 2), new HeldEpoch(outbox.currentEpoch(), 1, 0));
    assertThat(outbox.rows()).isEqualTo(2);
  }

  @Test
  @DisplayName("S4, S5: the latest statement holds, also when it is lower")
  void theLatestHolds() {
    append(3);
    acknowledge("Historian", epoch, 3, 0);
    acknowledge("Bridge", epoch, 3, 0);
    acknowledge("Bridge", epoch, 1, 0);

    sender.deleteAcknowledged();

    assertThat(outbox.held()).containsExactly(new HeldEpoch(epoch, 2, 3));
  }

  @Test
  @DisplayName("S5: a row goes when all have it; without a required consumer nothing starts")
  void deletesWhatAllHave() {
    append(3);
    acknowledge("Historian", epoch, 3, 0);
    sender.deleteAcknowledged();
    assertThat(outbox.rows()).isEqualTo(3);

    acknowledge("Bridge", epoch, 2, 0);
    sender.deleteAcknowledged();
    assertThat(outbox.rows()).isEqualTo(1);

    assertThatThrownBy(() -> sender()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("S6: one window in answer, over all epochs in order, and the next after progress")
  void replaysAWindow() {
    append(2);
    outbox.beginEpoch();
    append(2);
    String second = outbox.currentEpoch();

    assertThat(describe(acknowledge("Bridge", epoch, 0, 0)))
        .containsExactly(replay(epoch, 1), replay(epoch, 2), replay(second, 1));
    assertThat(describe(acknowledge("Bridge", epoch, 1, 10))).containsExactly(replay(second, 2));
    assertThat(describe(acknowledge("Bridge", epoch, 1, 20))).isEmpty();
    assertThat(describe(acknowledge("Historian", epoch, 2, 20)))
        .as("what was sent for another one is sent for this one too")
        .containsExactly(replay(second, 1), replay(second, 2));
  }

  @Test
  @DisplayName("S6: not what has just gone out; then again after 5 s, 10 s, 20 s, and 20 s")
  void waitsLongerWhileNothingAdvances() {
    sender.live(append(1), 0);
    acknowledge("Bridge", epoch, 0, 0);
    assertThat(acknowledge("Bridge", epoch, 0, 4_999)).isEmpty();

    StringBuilder times = new StringBuilder();
    for (int second = 5; second <= 90; second++) {
      if (!acknowledge("Bridge", epoch, 0, second * 1_000L).isEmpty()) {
        times.append(second).append(' ');
      }
    }

    assertThat(times).hasToString("5 10 20 40 60 80 ");
  }

  @Test
  @DisplayName("S6: no more than the connection takes, and than the rate")
  void keepsToTheRoomAndTheRate() {
    append(3);

    assertThat(acknowledge("Bridge", epoch, 0, 2, 0)).hasSize(2);
    assertThat(acknowledge("Bridge", epoch, 0, 0, 0)).isEmpty();
    assertThat(acknowledge("Bridge", epoch, 0, 9, 0)).hasSize(1);
    assertThat(sender.replayed()).isEqualTo(3);
  }

  @Test
  @DisplayName("S7: tells of a consumer that is silent, and of one that does not get on")
  void complains() {
    append(1);
    assertThat(sender.complaints(600_000)).isEmpty();
    acknowledge("Bridge", epoch, 0, 600_000);
    acknowledge("Bridge", epoch, 0, 1_200_000);

    assertThat(sender.complaints(1_200_001)).containsOnlyKeys("Historian", "Bridge");
    assertThat(sender.complaints(1_200_001).get("Bridge")).contains("stored nothing");
    acknowledge("Bridge", epoch, 1, 1_200_002);
    assertThat(sender.complaints(1_200_003)).containsOnlyKeys("Historian");
  }

  private Sender sender(String... required) {
    Set<String> names = new LinkedHashSet<>(List.of(required));
    return new Sender(TOPICS, outbox, names, LIMITS, 0);
  }

  private List<OutgoingMessage> acknowledge(String consumer, String of, long upto, long now) {
    return acknowledge(consumer, of, upto, 9, now);
  }

  private List<OutgoingMessage> acknowledge(
      String consumer, String of, long upto, int room, long now) {
    return sender.acknowledged(consumer, new DeliveryAcknowledgement(of, upto), room, now);
  }

  private OutboxRow append(int count) {
    OutboxRow row = null;
    for (int i = 0; i < count; i++) {
      row = outbox.append("line", (of, sequence) -> bytes(of + ":" + sequence));
    }
    return row;
  }

  private static String replay(String of, long sequence) {
    return "delivery/PLC1/replay/line " + of + ":" + sequence;
  }

  private static List<String> describe(List<OutgoingMessage> messages) {
    return messages.stream()
        .map(
            message ->
                message.topic().equals(OFFER)
                    ? OFFER
                    : message.topic() + " " + new String(message.payload(), StandardCharsets.UTF_8))
        .toList();
  }

  private static DeliveryOffer read(OutgoingMessage offer) {
    return Json.read(offer.payload(), DeliveryOffer.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
