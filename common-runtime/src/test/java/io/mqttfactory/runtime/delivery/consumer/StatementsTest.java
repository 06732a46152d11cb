package io.mqttfactory.runtime.delivery.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.model.ReadingKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StatementsTest {

  private final Ledger ledger = new Ledger();
  private final Statements statements = new Statements();

  @Test
  @DisplayName("C4: on each offer, retained or live, for each of its epochs; 0 if it is fresh")
  void statesOnEachOffer() {
    offered(false, "x-a", "x-b");
    assertThat(due(0)).containsExactly("x-a 0", "x-b 0");
    assertThat(due(1)).isEmpty();

    offered(true, "x-b");
    assertThat(due(2)).containsExactly("x-b 0");
  }

  @Test
  @DisplayName("C4: on each connect, and every 10 s")
  void statesOnConnectAndAtIntervals() {
    offered(true, "x-a");
    due(0);
    statements.connected();
    assertThat(due(1)).containsExactly("x-a 0");

    assertThat(due(10_000)).isEmpty();
    assertThat(due(10_001)).containsExactly("x-a 0");
  }

  @Test
  @DisplayName("C4: after commits only what moved, at most every 200 ms")
  void statesWhatMoved() {
    offered(true, "x-a", "x-b");
    due(0);

    receive("x-b", 1);
    assertThat(due(199)).isEmpty();
    assertThat(due(200)).containsExactly("x-b 1");
    receive("x-b", 3);
    assertThat(due(400)).as("3 moves no position").isEmpty();
  }

  @Test
  @DisplayName("C4: what comes beyond a hole states it again, at most once a second")
  void statesAHoleAgainWhenReadingsComeBeyondIt() {
    offered(true, "x-a", "x-b");
    due(0);

    receive("x-a", 3);
    assertThat(due(900)).isEmpty();
    assertThat(due(1_100)).containsExactly("x-a 0");
    assertThat(due(5_000)).as("nothing came").isEmpty();

    receive("x-a", 4);
    assertThat(due(5_000)).containsExactly("x-a 0");
    receive("x-a", 5);
    assertThat(due(5_900)).isEmpty();
    assertThat(due(6_100)).containsExactly("x-a 0");
  }

  @Test
  @DisplayName("C4: copies of what is there say nothing of a hole")
  void copiesStateNothing() {
    offered(true, "x-a");
    due(0);
    receive("x-a", 1);
    assertThat(due(200)).containsExactly("x-a 1");

    statements.received(new ReadingKey("PLC1", "x-a", 1), false);
    assertThat(due(9_000)).isEmpty();
  }

  @Test
  @DisplayName("C4: at once when half a window of readings is new")
  void statesAtOnceAfterHalfAWindow() {
    offered(true, "x-a");
    due(0);
    for (int sequence = 1; sequence < 250; sequence++) {
      receive("x-a", sequence);
    }
    assertThat(due(1)).isEmpty();
    receive("x-a", 250);
    assertThat(due(1)).containsExactly("x-a 250");
  }

  @Test
  @DisplayName("C4: an epoch that was read from is stated until a live offer says what there is")
  void statesWhatWasReadFrom() {
    offered(true, "x-a");
    due(0);
    receive("x-z", 1);
    assertThat(due(200)).containsExactly("x-z 1");

    offered(false, "x-a");
    assertThat(due(201)).containsExactly("x-a 0", "x-z 1");
    offered(true, "x-a");
    assertThat(due(202)).containsExactly("x-a 0");
  }

  @Test
  @DisplayName("C7: of a source that never offered nothing is stated")
  void saysNothingToWhoDoesNotListen() {
    receive("x-a", 1);
    assertThat(due(60_000)).isEmpty();
  }

  private void offered(boolean isLive, String... epochs) {
    List<HeldEpoch> held = Arrays.stream(epochs).map(epoch -> new HeldEpoch(epoch, 1, 0)).toList();
    statements.offered("PLC1", new DeliveryOffer("x", true, held), isLive);
  }

  private void receive(String epoch, long sequence) {
    ReadingKey key = new ReadingKey("PLC1", epoch, sequence);
    Ledger.Change change = ledger.change();
    change.receive(key, Instant.EPOCH);
    change.apply();
    statements.received(key, true);
  }

  private List<String> due(long nowMillis) {
    return statements.due(ledger::position, nowMillis).stream()
        .map(statement -> statement.stream().epoch() + " " + statement.upto())
        .toList();
  }
}
