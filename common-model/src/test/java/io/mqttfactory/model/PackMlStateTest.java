package io.mqttfactory.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackMlStateTest {

  /** As PackTags v3 numbers them; other specifications number the same states differently. */
  @ParameterizedTest
  @CsvSource({
    "0, Undefined",
    "1, Clearing",
    "2, Stopped",
    "3, Starting",
    "4, Idle",
    "5, Suspended",
    "6, Execute",
    "7, Stopping",
    "8, Aborting",
    "9, Aborted",
    "10, Holding",
    "11, Held",
    "12, Unholding",
    "13, Suspending",
    "14, Unsuspending",
    "15, Resetting",
    "16, Completing",
    "17, Complete"
  })
  void hasTheNumberAndNameOfPackTags(int number, String name) {
    PackMlState state = PackMlState.values()[number];

    assertThat(state.number()).isEqualTo(number);
    assertThat(state.wireName()).isEqualTo(name);
  }

  @Test
  void hasNoOthers() {
    assertThat(PackMlState.values()).hasSize(18);
  }
}
