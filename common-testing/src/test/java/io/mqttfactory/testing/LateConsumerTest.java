package io.mqttfactory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.DeliveryAcknowledgement;
import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.DeliveryTopics;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.runtime.delivery.consumer.Ledger;
import io.mqttfactory.runtime.delivery.consumer.Statement;
import io.mqttfactory.runtime.delivery.consumer.Statements;
import io.mqttfactory.runtime.delivery.consumer.StreamId;
import io.mqttfactory.runtime.delivery.sender.OutboxRow;
import io.mqttfactory.runtime.delivery.sender.Sender;
import io.mqttfactory.runtime.delivery.sender.SenderLimits;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The start of a factory, on a clock that is set: a PLC publishes already when the bridge comes,
 * which therefore lacks the first readings and gets them by replay.
 */
class LateConsumerTest {

  private static final int STEP_MILLIS = 100;

  private final InMemoryOutbox outbox = new InMemoryOutbox(() -> "outbox");
  private final StreamId stream = new StreamId("PLC1", outbox.currentEpoch());
  private final Sender sender =
      new Sender(DeliveryTopics.local("PLC1"), outbox, Set.of("Bridge"), SenderLimits.DEFAULT, 0);
  private final Ledger ledger = new Ledger();
  private final Statements statements = new Statements();

  /** The sender waits for 5 s before it replays what went out live, the rest is one interval. */
  @ParameterizedTest(name = "every {0} ms, the bridge comes after {1} ms")
  @CsvSource({"2000, 300", "2000, 1900", "2000, 5100", "3000, 2900", "4000, 300", "4000, 7900"})
  void hasTheReadingsFromBeforeItCameSoon(int interval, int comesAt) {
    long wholeAt = -1;
    for (int now = 0; wholeAt < 0; now += STEP_MILLIS) {
      if (now % interval == 0) {
        publish(now, now >= comesAt);
      }
      if (now == comesAt) {
        DeliveryOffer offer = Json.read(sender.connected(now).payload(), DeliveryOffer.class);
        statements.offered("PLC1", offer, false);
      }
      converse(now);
      wholeAt = now > comesAt && isWhole() ? now : -1;
    }

    assertThat(wholeAt - comesAt).isLessThan(5_000 + interval + 500);
  }

  private void publish(long now, boolean isHeard) {
    OutboxRow row = outbox.append("line", (epoch, sequence) -> bytes(sequence));
    sender.live(row, now);
    if (isHeard) {
      take(row.payload());
    }
  }

  /** States what is due, and takes what comes in answer. */
  private void converse(long now) {
    for (Statement due : statements.due(ledger::position, now)) {
      DeliveryAcknowledgement statement =
          new DeliveryAcknowledgement(due.stream().epoch(), due.upto());
      List<OutgoingMessage> answer = sender.acknowledged("Bridge", statement, 1_000, now);
      answer.forEach(replayed -> take(replayed.payload()));
    }
  }

  private void take(byte[] payload) {
    long sequence = Long.parseLong(new String(payload, StandardCharsets.US_ASCII));
    ReadingKey key = new ReadingKey(stream.source(), stream.epoch(), sequence);
    Ledger.Change change = ledger.change();
    change.receive(key, Instant.EPOCH);
    change.apply();
    statements.received(key, true);
  }

  private boolean isWhole() {
    return ledger.position(stream) == outbox.held().get(0).newest();
  }

  private static byte[] bytes(long sequence) {
    return Long.toString(sequence).getBytes(StandardCharsets.US_ASCII);
  }
}
