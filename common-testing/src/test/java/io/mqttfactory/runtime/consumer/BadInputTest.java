package io.mqttfactory.runtime.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.consumer.store.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is good, what is bad and still counts as received, and what has no key. */
class BadInputTest {

  private static final String HEAD =
      "{\"timestamp\":\"2026-03-04T09:00:00Z\",\"plc_id\":\"PLC2\",\"epoch\":\"a\",\"sequence\":1";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "all is there                 | ,\"power_consumption\":250}                  | good",
        "a measurement is unknown     | ,\"power_consumption\":null}                 | good",
        "no measurement at all        | }                                            | good",
        "a member nobody knows        | ,\"colour\":\"green\"}                       | good",
        "minus zero                   | ,\"power_consumption\":-0.0}                 | good",
        "a quoted number              | ,\"power_consumption\":\"250\"}              | bad content",
        "a flag for a number          | ,\"power_consumption\":true}                 | bad content",
        "impossible                   | ,\"power_consumption\":-3}                   | bad content",
        "infinite                     | ,\"power_consumption\":1e999}                | bad content",
        "a list for an object         | ,\"voltages\":[1,2,3]}                       | bad content",
        "an unknown state             | ,\"grid_status\":\"fine\"}                   | bad content",
        "beyond a long                | ,\"energy_total\":9223372036854775808}       | bad content",
        "NaN                          | ,\"power_consumption\":NaN}                  | no key",
        "Infinity                     | ,\"power_consumption\":Infinity}             | no key",
        "a member twice               | ,\"power_consumption\":1,\"power_consumption\":1} | no key",
        "cut off                      | ,\"power_consumption\":2                     | no key",
        "something behind it          | } {}                                         | no key",
        "another source               | ,\"plc_id\":\"PLC3\"}                        | no key",
      })
  void isJudgedByKeyAndContent(String description, String tail, String verdict) {
    assertThat(judge((HEAD + tail).getBytes(StandardCharsets.UTF_8))).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "empty, ''",
    "white, '  '",
    "null, null",
    "a number, 12",
    "a list, []",
    "a text, '\"hello\"'"
  })
  void whatIsNoObjectHasNoKey(String description, String payload) {
    assertThat(judge(payload.getBytes(StandardCharsets.UTF_8))).isEqualTo("no key");
  }

  @Test
  void neitherDepthNorSizeNorEncodingHarm() {
    assertThat(judge("{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("no key");
    assertThat(judge(new byte[10_000_000])).isEqualTo("no key");
    assertThat(
            judge(
                (HEAD + ",\"x\":\"" + "y".repeat(5_000) + "\"}").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("no key");
    assertThat(judge(new byte[] {'{', (byte) 0xff, '}'})).isEqualTo("no key");
    assertThat(judge(("\uFEFF" + HEAD + "}").getBytes(StandardCharsets.UTF_8))).isEqualTo("no key");
  }

  @Test
  void randomBytesNeverThrow() {
    long seed = 20260304;
    Random random = new Random(seed);
    byte[] good = (HEAD + ",\"power_consumption\":250}").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 20_000; i++) {
      byte[] mutant = good.clone();
      for (int changes = random.nextInt(6); changes >= 0; changes--) {
        mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
      }
      assertThat(judge(mutant)).as("seed %d, round %d", seed, i).isNotNull();
    }
  }

  private static String judge(byte[] payload) {
    Entry entry = Entry.of(ReadingType.ENERGY, payload, Instant.EPOCH);
    if (entry instanceof Entry.Good) {
      return "good";
    }
    return entry.key().isPresent() ? "bad content" : "no key";
  }
}
