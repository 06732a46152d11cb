package io.mqttfactory.runtime.delivery.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.model.ReadingKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final String SOURCE = "PLC1";
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final HeldEpoch A_EMPTY = new HeldEpoch("x-a", 1, 0);
  private static final HeldEpoch B_EMPTY = new HeldEpoch("x-b", 1, 0);

  private final Ledger ledger = new Ledger();

  @Test
  @DisplayName("C1: a reading is new once, in any order")
  void aReadingIsNewOnce() {
    assertThat(receive("x-a", 2)).isEqualTo(Verdict.NEW);
    assertThat(receive("x-a", 1)).isEqualTo(Verdict.NEW);
    assertThat(receive("x-a", 2)).isEqualTo(Verdict.RECEIVED);
    assertThat(position("x-a")).isEqualTo(2);
  }

  @Test
  @DisplayName("C1: within a transaction too; and what is not committed was not received")
  void aChangeThatIsForgottenLeavesNothing() {
    Ledger.Change change = ledger.change();
    assertThat(change.receive(key("x-a", 1), NOON)).isEqualTo(Verdict.NEW);
    assertThat(change.receive(key("x-a", 1), NOON)).isEqualTo(Verdict.RECEIVED);

    assertThat(position("x-a")).isZero();
    assertThat(receive("x-a", 1)).isEqualTo(Verdict.NEW);
  }

  @Test
  @DisplayName("C1: what lies in a gap is received when it comes, and is no gap any more")
  void whatWasDeclaredGoneIsStored() {
    offer("x", new HeldEpoch("x-a", 4, 6));
    assertThat(gaps("x-a")).isEqualTo("1-3 before first contact");

    assertThat(receive("x-a", 2)).isEqualTo(Verdict.NEW);

    assertThat(gaps("x-a")).isEqualTo("1-1 before first contact,3-3 before first contact");
    assertThat(position("x-a")).isEqualTo(3);
  }

  @Test
  @DisplayName("C3: beyond 1,000 ranges a reading waits until the hole before it is filled")
  void refusesARangeTooMany() {
    Ledger.Change change = ledger.change();
    for (int i = 0; i < SequenceRanges.MAX_RANGES; i++) {
      assertThat(change.receive(key("x-a", 2L * i + 2), NOON)).isEqualTo(Verdict.NEW);
    }
    change.apply();

    assertThat(receive("x-a", 9_000)).isEqualTo(Verdict.NO_ROOM);
    assertThat(receive("x-a", 1)).isEqualTo(Verdict.NEW);
    assertThat(receive("x-a", 3)).isEqualTo(Verdict.NEW);
    assertThat(receive("x-a", 9_000)).isEqualTo(Verdict.NEW);
  }

  @Test
  @DisplayName(
      "C3: of too many streams, one that nobody holds makes room; one that is held does not")
  void aStreamThatNobodyHoldsMakesRoom() {
    HeldEpoch[] held =
        IntStream.range(1, Ledger.MAX_STREAMS)
            .mapToObj(i -> new HeldEpoch("y-" + i, 1, 1))
            .toArray(HeldEpoch[]::new);
    offer("y", held);
    receive("x-a", 1);

    assertThat(receive("x-b", 1)).isEqualTo(Verdict.NEW);
    assertThat(states()).hasSize(Ledger.MAX_STREAMS).doesNotContainKey("x-a").containsKey("x-b");
    offer("y", append(held, new HeldEpoch("x-b", 1, 1)));
    assertThat(receive("x-c", 1)).isEqualTo(Verdict.NO_ROOM);
  }

  private static HeldEpoch[] append(HeldEpoch[] held, HeldEpoch last) {
    HeldEpoch[] all = Arrays.copyOf(held, held.length + 1);
    all[held.length] = last;
    return all;
  }

  @Test
  @DisplayName("C5: what lies before the oldest row of a live offer is gone, and only that")
  void declaresWhatIsGone() {
    receive("x-a", 2);
    offer("x", new HeldEpoch("x-a", 1, 2));
    offer("x", new HeldEpoch("x-a", 4, 9));

    assertThat(gaps("x-a")).isEqualTo("1-1 dropped by sender,3-3 dropped by sender");
    assertThat(position("x-a")).isEqualTo(3);
  }

  @Test
  @DisplayName("C5: what a live offer holds after all is no gap: the outbox came back")
  void whatIsHeldAfterAllIsNoGap() {
    offer("x", new HeldEpoch("x-a", 6, 6));
    offer("x", new HeldEpoch("x-a", 3, 6));

    assertThat(gaps("x-a")).isEqualTo("1-2 before first contact");
    assertThat(position("x-a")).isEqualTo(2);
  }

  @Test
  @DisplayName("C5, C6: a retained offer declares nothing and closes nothing")
  void aRetainedOfferDeclaresNothing() {
    receive("x-b", 3);
    offer("x", new HeldEpoch("x-b", 1, 3));

    retainedOffer("x", new HeldEpoch("x-a", 5, 9));

    assertThat(gaps("x-a")).isEmpty();
    assertThat(position("x-a")).isZero();
    assertThat(states().get("x-b").phase()).isEqualTo(Phase.CURRENT);
  }

  @Test
  @DisplayName("C6: what only a retained offer has listed is over when a live one does not list it")
  void closesWhatOnlyARetainedOfferHasListed() {
    receive("x-a", 2);
    retainedOffer("x", new HeldEpoch("x-a", 1, 4));

    offer("z", new HeldEpoch("z-a", 1, 0));

    assertThat(gaps("x-a")).isEqualTo("1-1 outbox replaced,3-4 outbox replaced");
    assertThat(states().get("x-a").isEndUnknown()).isTrue();
  }

  private void retainedOffer(String outbox, HeldEpoch... epochs) {
    Ledger.Change change = ledger.change();
    change.offer(SOURCE, new DeliveryOffer(outbox, true, Arrays.asList(epochs)), false, NOON);
    change.apply();
  }

  @Test
  @DisplayName("C6: an epoch that was listed and is no more is over; what is missing is gone")
  void closesWhatIsNotListedAnyMore() {
    receive("x-a", 2);
    offer("x", new HeldEpoch("x-a", 1, 4));
    offer("x", B_EMPTY);

    assertThat(gaps("x-a")).isEqualTo("1-1 lost by sender,3-4 lost by sender");
    assertThat(position("x-a")).isEqualTo(4);
    assertThat(states().get("x-a").isEndUnknown()).isFalse();
  }

  @Test
  @DisplayName("C6: if the outbox is another one, nobody knows where the epoch ended")
  void anotherOutboxLeavesTheEndUnknown() {
    offer("x", new HeldEpoch("x-a", 1, 2));
    offer("y", new HeldEpoch("y-a", 1, 0));

    assertThat(gaps("x-a")).isEqualTo("1-2 outbox replaced");
    assertThat(states().get("x-a").isEndUnknown()).isTrue();
  }

  @Test
  @DisplayName("C6: an incomplete offer closes nothing, nor does any an epoch never listed")
  void leavesOpenWhatMayGoOn() {
    receive("x-never-listed", 2);
    offer("x", new HeldEpoch("x-a", 1, 2));
    Ledger.Change change = ledger.change();
    change.offer(SOURCE, new DeliveryOffer("x", false, Arrays.asList(B_EMPTY)), true, NOON);
    change.apply();

    assertThat(position("x-a")).isZero();
    offer("x", new HeldEpoch("x-a", 1, 2), B_EMPTY);
    assertThat(position("x-never-listed")).isZero();
  }

  @Test
  @DisplayName("C6: a reading, or a listing, opens a closed epoch again")
  void aClosedEpochCanGoOn() {
    offer("x", new HeldEpoch("x-a", 1, 2));
    offer("y", new HeldEpoch("y-a", 1, 0));
    receive("x-a", 3);
    assertThat(states().get("x-a").phase()).isEqualTo(Phase.ENDED);
    assertThat(states().get("x-a").isEndUnknown()).isFalse();

    offer("y", new HeldEpoch("y-a", 1, 0));
    offer("x", new HeldEpoch("x-a", 1, 3), B_EMPTY);
    assertThat(states().get("x-a").phase()).isEqualTo(Phase.ENDED);
  }

  @Test
  @DisplayName("State: a closed stream is forgotten when its time is over, an open one never")
  void forgetsClosedStreams() {
    offer("x", A_EMPTY);
    offer("x", B_EMPTY);
    Ledger.Change change = ledger.change();
    change.forgetClosedBefore(NOON.plusSeconds(1));
    change.offer(SOURCE, new DeliveryOffer("x", true, Arrays.asList(B_EMPTY)), true, NOON);
    change.apply();

    assertThat(states()).containsOnlyKeys("x-b");
  }

  @Test
  @DisplayName("C7: who waits for a stream waits for its offered readings, never for those before")
  void progressOfAForeignStreamCountsFromTheFirstSeen() {
    receive("foreign", 7);
    receive("foreign", 8);
    assertThat(ledger.progress())
        .containsExactly(new StreamPosition(new StreamId(SOURCE, "foreign"), 8, 8, false, NOON));

    offer("x", new HeldEpoch("foreign", 5, 9));

    assertThat(ledger.progress())
        .containsExactly(new StreamPosition(new StreamId(SOURCE, "foreign"), 4, 9, false, NOON));
  }

  private Verdict receive(String epoch, long sequence) {
    Ledger.Change change = ledger.change();
    Verdict verdict = change.receive(key(epoch, sequence), NOON);
    change.apply();
    return verdict;
  }

  private void offer(String outbox, HeldEpoch... epochs) {
    Ledger.Change change = ledger.change();
    change.offer(SOURCE, new DeliveryOffer(outbox, true, Arrays.asList(epochs)), true, NOON);
    change.apply();
  }

  private long position(String epoch) {
    return ledger.position(new StreamId(SOURCE, epoch));
  }

  private String gaps(String epoch) {
    return states().get(epoch).gaps().stream()
        .map(gap -> gap.first() + "-" + gap.last() + " " + gap.reason())
        .collect(Collectors.joining(","));
  }

  private Map<String, StreamState> states() {
    Map<String, StreamState> states = new HashMap<>();
    ledger.forEach((id, state) -> states.put(id.epoch(), state));
    return states;
  }

  private static ReadingKey key(String epoch, long sequence) {
    return new ReadingKey(SOURCE, epoch, sequence);
  }
}
