package io.mqttfactory.plc;

import io.mqttfactory.model.Fault;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.Stamp;
import io.mqttfactory.plant.Plant;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Readings of the simulated plant, at fixed times of the day: a PLC that was restarted goes on
 * where the plant is. Faults may be told from any thread.
 */
final class ModelSource implements ReadingSource {

  private final String plcId;
  private final Plant plant;
  private final PlantView view;
  private final Duration interval;
  private final Map<String, String> properties;
  private final AtomicReference<List<Fault>> newFaults = new AtomicReference<>();

  ModelSource(String plcId, Plant plant, PlantView view, Duration interval, long seed) {
    this.plcId = plcId;
    this.plant = plant;
    this.view = view;
    this.interval = interval;
    this.properties =
        Map.of(
            "source", "model",
            "plant_seed", Long.toString(seed),
            "interval", Double.toString(interval.toNanos() / 1e9));
  }

  /** From the next reading on the plant is as if it had known these from the beginning. */
  void replaceFaults(List<Fault> faults) {
    newFaults.set(faults);
  }

  @Override
  public Optional<Instant> nextDue(Instant now) {
    long intervalNanos = interval.toNanos();
    Instant midnight = now.truncatedTo(ChronoUnit.DAYS);
    long passed = Duration.between(midnight, now).toNanos();
    return Optional.of(midnight.plusNanos((passed / intervalNanos + 1) * intervalNanos));
  }

  @Override
  public Reading read(Instant now) {
    List<Fault> faults = newFaults.getAndSet(null);
    if (faults != null) {
      plant.replaceFaults(faults);
    }
    return view.look(plant, Stamp.unnumbered(now, plcId));
  }

  @Override
  public boolean miss(Instant now) {
    return true;
  }

  @Override
  public Map<String, String> properties() {
    return properties;
  }
}
