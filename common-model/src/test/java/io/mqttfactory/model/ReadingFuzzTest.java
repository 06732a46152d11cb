package io.mqttfactory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes, parsing neither throws nor gives a reason that could do harm. */
class ReadingFuzzTest {

  private static final int PAYLOADS = 100_000;

  /** A run with another seed: {@code -Dfuzz.seed=…}; a failure names its own. */
  private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());

  private static final List<String> PIECES =
      List.of(
          "\"",
          "\\",
          "\\u",
          "\\ud83d",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "null",
          "NaN",
          "1e999",
          "-0.0",
          "9223372036854775808",
          "-",
          ".",
          "\u001b[2J",
          "\u202e",
          "\u2028",
          "\0",
          "\uFEFF",
          "😀",
          "\"sequence\":",
          "\"epoch\":",
          "\"plc_id\":\"PLC1\"",
          "\"stamp\":{}",
          "\"voltages\":",
          "é");

  private final Random random = new Random(SEED);

  @Test
  void neverThrowsAndAlwaysHasAHarmlessReason() {
    System.err.println("fuzz seed " + SEED);
    int valid = 0;
    for (int i = 0; i < PAYLOADS; i++) {
      ReadingType<?> type = ReadingType.ALL.get(random.nextInt(ReadingType.ALL.size()));
      valid += check(type, payload(type)) ? 1 : 0;
    }
    // Both outcomes are common, or the mutations would be too tame or too wild to find anything.
    assertThat(valid).as("valid readings, seed " + SEED).isBetween(PAYLOADS / 50, PAYLOADS / 2);
  }

  private static boolean check(ReadingType<?> type, byte[] payload) {
    try {
      ParsedReading<? extends Reading> parsed = type.parse(payload);
      if (parsed instanceof ParsedReading.Invalid<?> invalid) {
        checkReason(invalid.reason());
        return false;
      }
      ParsedReading.Valid<? extends Reading> reading =
          (ParsedReading.Valid<? extends Reading>) parsed;
      require(reading.reading().stamp().plcId().equals(type.source()), "the source is another");
      Json.write(reading.reading());
      return true;
    } catch (Throwable failure) {
      throw new AssertionError(
          "seed " + SEED + ", " + type + ": " + new String(payload, StandardCharsets.ISO_8859_1),
          failure);
    }
  }

  private static void checkReason(String reason) {
    require(!reason.isBlank(), "the reason is blank");
    require(reason.equals(SafeText.of(reason, 5_000)), "the reason could do harm: " + reason);
  }

  /** Not AssertJ: a hundred thousand of its assertions take longer than the parsing. */
  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  private byte[] payload(ReadingType<?> type) {
    if (random.nextInt(10) == 0) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      return noise;
    }
    String example =
        List.of(Payloads.LINE, Payloads.ENERGY, Payloads.ENVIRONMENT)
            .get(ReadingType.ALL.indexOf(type));
    byte[] payload = example.getBytes(StandardCharsets.UTF_8);
    for (int changes = random.nextInt(4); changes >= 0; changes--) {
      payload = changed(payload);
    }
    return payload;
  }

  private byte[] changed(byte[] payload) {
    int from = random.nextInt(payload.length + 1);
    int to = Math.min(payload.length, from + random.nextInt(12));
    return switch (random.nextInt(5)) {
      case 0 -> join(payload, from, new byte[0], to);
      case 1 -> join(payload, from, Arrays.copyOfRange(payload, from, to), from);
      case 2 ->
          join(payload, from, new byte[] {(byte) random.nextInt(256)}, Math.min(to, from + 1));
      case 3 -> join(payload, from, digits(), from);
      default ->
          join(
              payload,
              from,
              PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8),
              random.nextBoolean() ? from : to);
    };
  }

  private byte[] digits() {
    return Long.toString(random.nextLong() >>> random.nextInt(64)).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] join(byte[] payload, int end, byte[] middle, int begin) {
    byte[] joined = Arrays.copyOf(payload, end + middle.length + payload.length - begin);
    System.arraycopy(middle, 0, joined, end, middle.length);
    System.arraycopy(payload, begin, joined, end + middle.length, payload.length - begin);
    return joined;
  }
}
