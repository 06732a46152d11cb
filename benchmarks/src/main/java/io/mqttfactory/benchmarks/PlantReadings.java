package io.mqttfactory.benchmarks;

import io.mqttfactory.model.Json;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Stamp;
import io.mqttfactory.plant.EnergySensors;
import io.mqttfactory.plant.EnvironmentSensors;
import io.mqttfactory.plant.LineSensors;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantParameters;
import io.mqttfactory.plant.PlantSnapshot;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An endless sequence of readings as the three PLCs would publish them, one second of the plant
 * apart, two of the line to one of energy and one of the environment.
 */
final class PlantReadings {

  private static final List<ReadingType<?>> TURNS =
      List.of(ReadingType.LINE, ReadingType.ENERGY, ReadingType.LINE, ReadingType.ENVIRONMENT);
  private static final double ENERGY_PER_SECOND = 0.07;

  private final Plant plant = new Plant(PlantParameters.defaults(), 1);
  private final String epoch = UUID.randomUUID().toString().substring(0, 8);
  private final Map<ReadingType<?>, Long> sequences = new HashMap<>();
  private Instant plantTime = Instant.parse("2026-11-16T00:00:00Z");
  private int count;

  /** A reading on its way. The sequence counts from 1 for each type. */
  record Outgoing(ReadingType<?> type, long sequence, byte[] packet) {}

  /** The next reading as a packet, stamped with that time instead of the plant's. */
  Outgoing next(Instant timestamp) {
    ReadingType<?> type = TURNS.get(count % TURNS.size());
    long sequence = sequences.merge(type, 1L, Long::sum);
    Stamp stamp = Stamp.of(timestamp, type.source(), epoch, sequence);
    byte[] payload = Json.write(read(type, stamp));
    // Packet ids go from 1 to 65535; far fewer than that wait for their answer.
    int packetId = count % 0xffff + 1;
    count++;
    plantTime = plantTime.plusSeconds(1);
    return new Outgoing(type, sequence, MqttPackets.publish(type.topic(), packetId, payload));
  }

  private Reading read(ReadingType<?> type, Stamp stamp) {
    PlantSnapshot snapshot = plant.at(plantTime);
    if (type == ReadingType.LINE) {
      return LineSensors.read(snapshot, stamp);
    }
    return type == ReadingType.ENERGY
        ? EnergySensors.read(snapshot, stamp, count * ENERGY_PER_SECOND)
        : EnvironmentSensors.read(snapshot, stamp);
  }
}
