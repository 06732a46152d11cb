package io.mqttfactory.analytics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.analytics.state.StateException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PackedStateTest {

  private final byte[] state = new byte[100_000];

  @Test
  void isSmallerAndComesBackAsItWas() {
    Arrays.fill(state, 20_000, 40_000, (byte) 7);

    byte[] packed = PackedState.pack(state);

    assertThat(packed).hasSizeLessThan(1_000);
    assertThat(PackedState.unpack(packed)).isEqualTo(state);
    assertThat(PackedState.unpack(PackedState.pack(new byte[0]))).isEmpty();
  }

  @Test
  void refusesWhatWasNotPackedOrIsCutOff() {
    byte[] packed = PackedState.pack(state);

    assertThatThrownBy(() -> PackedState.unpack(state)).isInstanceOf(StateException.class);
    assertThatThrownBy(() -> PackedState.unpack(Arrays.copyOf(packed, packed.length / 2)))
        .isInstanceOf(StateException.class);
  }
}
