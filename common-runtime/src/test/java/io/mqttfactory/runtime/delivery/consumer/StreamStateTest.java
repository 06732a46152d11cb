package io.mqttfactory.runtime.delivery.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StreamStateTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final StreamState state = StreamState.heardFirst(NOON);

  @Test
  @DisplayName("Words: the position is where the first reading is neither received nor gone")
  void thePositionGoesOverGaps() {
    receive(3, 4, 7);
    assertThat(state.position()).isZero();

    state.listed(new HeldEpoch("x-a", 3, 9), true, NOON);
    assertThat(state.position()).isEqualTo(4);
    receive(5, 6);
    assertThat(state.position()).isEqualTo(7);
  }

  @Test
  @DisplayName("C7: without an offer, counting starts at the first one seen")
  void countsFromTheFirstSeen() {
    receive(10, 12);
    assertThat(state.missing()).isEqualTo(1);

    state.listed(new HeldEpoch("x-a", 4, 12), true, NOON);
    assertThat(state.missing()).as("4 to 9, and 11").isEqualTo(7);
    assertThat(state.declaredGone()).isEqualTo(3);
    assertThat(state.received()).isEqualTo(2);
  }

  @Test
  @DisplayName("State: it is on disk as it is in memory")
  void comesBackAsItWasStored() {
    receive(2, 5);
    state.listed(new HeldEpoch("x-a", 2, 6), true, NOON);
    state.close(true, NOON.plusSeconds(9));
    StoredStream stored = state.store();

    assertThat(StreamState.restore(stored).store()).isEqualTo(stored);
    assertThat(state.copy().store()).isEqualTo(stored);
  }

  @Test
  @DisplayName("State: what was stored and what was copied stay as they were")
  void copiesGoTheirOwnWay() {
    state.listed(new HeldEpoch("x-a", 4, 6), true, NOON);
    StoredStream stored = state.store();
    StreamState copy = state.copy();

    receive(1, 4);

    assertThat(copy.store()).isEqualTo(stored);
    assertThat(state.store()).isNotEqualTo(stored);
  }

  private void receive(long... sequences) {
    for (long sequence : sequences) {
      state.receive(sequence, NOON);
    }
  }
}
