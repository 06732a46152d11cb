package io.mqttfactory.plant;

import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import io.mqttfactory.model.PackMlState;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Stamp;
import io.mqttfactory.model.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plants, faults and views of them that several tests share. */
final class Plants {

  static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
  static final Instant NEXT_MONDAY = MONDAY.plus(Duration.ofDays(7));
  static final long SEED = 7;

  private Plants() {}

  static Plant healthy() {
    return new Plant(PlantParameters.defaults(), SEED);
  }

  static Plant with(Fault... faults) {
    Plant plant = healthy();
    plant.replaceFaults(List.of(faults));
    return plant;
  }

  static Fault fault(FaultKind kind, double intensity, Instant start, Duration duration) {
    return new Fault(kind, kind.wireName().replace('_', '-'), intensity, start, duration);
  }

  /** A moment after {@code from} at which the line has run without a stop for twenty minutes. */
  static Instant steadyRunAfter(Instant from, Plant plant) {
    int seconds = 0;
    Instant time = from;
    while (seconds < 20 * 60) {
      time = time.plusSeconds(1);
      seconds = plant.at(time).line().state() == PackMlState.EXECUTE ? seconds + 1 : 0;
    }
    return time;
  }

  /** Everything that the three PLCs would publish, by source and tag. */
  static Map<String, Object> published(PlantSnapshot snapshot) {
    Map<String, Object> values = new TreeMap<>();
    collect(ReadingType.LINE, LineSensors.read(snapshot, stamp(snapshot, "PLC1")), values);
    collect(
        ReadingType.ENERGY,
        EnergySensors.read(snapshot, stamp(snapshot, "PLC2"), snapshot.energyThisWeek()),
        values);
    collect(
        ReadingType.ENVIRONMENT,
        EnvironmentSensors.read(snapshot, stamp(snapshot, "PLC3")),
        values);
    return values;
  }

  static Stamp stamp(PlantSnapshot snapshot, String plcId) {
    return Stamp.unnumbered(snapshot.time(), plcId);
  }

  private static <R extends Reading> void collect(
      ReadingType<R> type, R reading, Map<String, Object> values) {
    for (Tag<R> tag : type.tags()) {
      values.put(type.source() + "." + tag.name(), tag.valueIn(reading));
    }
  }
}
