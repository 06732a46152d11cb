package io.mqttfactory.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.ParsedReading;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.model.ReadingType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoadTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void everyReadingIsOneThatTheHistorianAccepts() {
    PlantReadings readings = new PlantReadings();

    for (int i = 0; i < 100; i++) {
      PlantReadings.Outgoing reading = readings.next(NOW);
      ParsedReading<? extends Reading> parsed = reading.type().parse(payloadOf(reading));
      assertThat(parsed).isInstanceOf(ParsedReading.Valid.class);
      assertThat(parsed.key()).map(ReadingKey::sequence).contains(reading.sequence());
    }
  }

  @Test
  void theLineSpeaksTwiceAsOftenAsTheOthers() {
    PlantReadings readings = new PlantReadings();

    List<PlantReadings.Outgoing> four = Stream.generate(() -> readings.next(NOW)).limit(4).toList();

    assertThat(four)
        .extracting(PlantReadings.Outgoing::type)
        .containsExactlyInAnyOrder(
            ReadingType.LINE, ReadingType.LINE, ReadingType.ENERGY, ReadingType.ENVIRONMENT);
    assertThat(four)
        .filteredOn(reading -> reading.type() == ReadingType.LINE)
        .extracting(PlantReadings.Outgoing::sequence)
        .containsExactly(1L, 2L);
  }

  @Test
  void partsOfALoadAreTheWholeLoad() throws IOException {
    Load load = Load.of(10);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    ByteArrayOutputStream parts = new ByteArrayOutputStream();

    load.write(whole, 0, 10);
    load.write(parts, 0, 1);
    load.write(parts, 1, 7);
    load.write(parts, 7, 10);

    assertThat(whole.size()).isGreaterThan(1_000);
    assertThat(parts.toByteArray()).isEqualTo(whole.toByteArray());
  }

  /** What follows the header of three bytes, the topic with its length, and the packet id. */
  private static byte[] payloadOf(PlantReadings.Outgoing reading) {
    byte[] packet = reading.packet();
    int topic = reading.type().topic().getBytes(StandardCharsets.UTF_8).length;
    return Arrays.copyOfRange(packet, 3 + 2 + topic + 2, packet.length);
  }
}
