package io.mqttfactory.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void alignsNumbersToTheRightAndTheFirstColumnToTheLeft() {
    Table table = new Table("round", "per s", "ratio").row(1, 17_250L, 0.9).row("median", 8L, 12.5);

    assertThat(table.toString())
        .isEqualTo(
            """
            round    per s  ratio
            1       17,250   0.90
            median       8  12.50
            """);
  }

  @Test
  void refusesARowOfAnotherWidth() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Table("a", "b").row(1));
  }
}
