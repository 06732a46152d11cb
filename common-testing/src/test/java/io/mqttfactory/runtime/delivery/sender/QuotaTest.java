package io.mqttfactory.runtime.delivery.sender;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.runtime.Settings;
import io.mqttfactory.testing.InMemoryOutbox;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTest {

  private final AtomicInteger tokens = new AtomicInteger();
  private final InMemoryOutbox outbox = new InMemoryOutbox(() -> "t" + tokens.incrementAndGet());

  @ParameterizedTest(name = "S7: {0}")
  @CsvSource({
    "all fits,                        5, 50, 0",
    "too many rows,                   3, 99, 2",
    "too many bytes,                  9, 29, 3",
    "both,                            4, 20, 3",
    "the last row of an epoch stays,  0,  0, 4",
  })
  void dropsTheOldestUntilTheRestFits(String description, long rows, long bytes, int dropped) {
    for (int i = 0; i < 5; i++) {
      outbox.append("line", (epoch, sequence) -> new byte[10]);
    }

    assertThat(new Quota(rows, bytes).enforce(outbox)).isEqualTo(dropped);
    assertThat(outbox.rows()).isEqualTo(5 - dropped);
    assertThat(outbox.held().get(outbox.held().size() - 1).oldest()).isEqualTo(1 + dropped);
  }

  @Test
  @DisplayName("S7: the quota is set by rows and bytes")
  void readsItsSettings() {
    assertThat(Quota.from(new Settings(Map.of()))).isEqualTo(Quota.DEFAULT);
    assertThat(
            Quota.from(
                new Settings(Map.of("OUTBOX_MAX_ROWS", "100", "OUTBOX_MAX_BYTES", "100000"))))
        .isEqualTo(new Quota(100, 100_000));
  }
}
