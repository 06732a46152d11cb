package io.mqttfactory.plc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import io.mqttfactory.model.LineReading;
import io.mqttfactory.plant.LineSensors;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelSourceTest {

  private static final Instant NOW = Instant.parse("2026-03-04T09:30:00.700Z");

  @Test
  void isDueAtFixedTimesOfTheDay() {
    ModelSource source = source();

    assertThat(source.nextDue(NOW)).contains(Instant.parse("2026-03-04T09:30:02Z"));
    assertThat(source.nextDue(Instant.parse("2026-03-04T09:30:02Z")))
        .contains(Instant.parse("2026-03-04T09:30:04Z"));
  }

  @Test
  void goesOnWhereThePlantIsAfterARestart() {
    LineReading first = (LineReading) source().read(NOW);

    LineReading afterRestart = (LineReading) source().read(NOW);

    assertThat(afterRestart).isEqualTo(first);
  }

  @Test
  void aFaultIsSeenFromTheNextReadingOn() {
    ModelSource source = source();
    LineReading before = (LineReading) source.read(NOW);

    source.replaceFaults(
        List.of(new Fault(FaultKind.JAM, "jam-1", 1, NOW, Duration.ofMinutes(10))));
    LineReading during = (LineReading) source.read(NOW.plusSeconds(30));

    assertThat(before.lineSpeed()).isPositive();
    assertThat(during.lineSpeed()).isZero();
  }

  @Test
  void tellsWhatABackfillMustKnow() {
    assertThat(source().properties())
        .containsEntry("source", "model")
        .containsEntry("plant_seed", "7")
        .containsEntry("interval", "2.0");
  }

  private static ModelSource source() {
    return new ModelSource(
        "PLC1",
        new Plant(PlantParameters.defaults(), 7),
        (plant, stamp) -> LineSensors.read(plant.at(stamp.timestamp()), stamp),
        Duration.ofSeconds(2),
        7);
  }
}
