package io.mqttfactory.plc2;

import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.Stamp;
import io.mqttfactory.plant.EnergyRegister;
import io.mqttfactory.plant.EnergySensors;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plc.PlantView;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.store.AtomicFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What PLC2 sees of the supply, with the energy register of a real meter: it is kept on disk, never
 * falls, and goes on counting while the PLC is off.
 */
final class EnergyMeter implements PlantView {

  private static final Logger log = LoggerFactory.getLogger(EnergyMeter.class);
  private static final String CONDITION = "energy register";

  /** Longer than that the plant would have to be recomputed for minutes. */
  private static final Duration LONGEST_ABSENCE = Duration.ofDays(90);

  /** A clock that was set back: what was counted already is not counted again until it is over. */
  private static final Duration LONGEST_LEAD = Duration.ofDays(2);

  /** The register's value at a time, as it lies on disk. */
  record Register(double energyTotal, Instant at) {}

  private final AtomicFile file;
  private final Health health;
  private Register register;

  private EnergyMeter(AtomicFile file, Health health, Register register) {
    this.file = file;
    this.health = health;
    this.register = register;
  }

  /**
   * @throws StartException if the register is there and cannot be understood, or the folder cannot
   *     be written
   */
  static EnergyMeter open(Path folder, Health health) {
    AtomicFile file = new AtomicFile(folder.resolve("energy-register.json"));
    try {
      Register saved = file.read().map(bytes -> Json.read(bytes, Register.class)).orElse(null);
      return new EnergyMeter(file, health, saved);
    } catch (PayloadException broken) {
      throw new StartException(
          "the energy register "
              + file.path()
              + " cannot be understood: "
              + broken.getMessage()
              + "; without the file the register begins anew",
          broken);
    }
  }

  @Override
  public Reading look(Plant plant, Stamp stamp) {
    register = advance(plant, stamp.timestamp());
    save();
    return EnergySensors.read(plant.at(stamp.timestamp()), stamp, register.energyTotal());
  }

  private Register advance(Plant plant, Instant now) {
    if (register == null) {
      return new Register(new EnergyRegister(now).at(now, plant), now);
    }
    if (Duration.between(register.at(), now).compareTo(LONGEST_ABSENCE) > 0) {
      log.warn(
          "the register was last read at {}; what was used since is not counted", register.at());
      return new Register(register.energyTotal(), now);
    }
    Duration ahead = Duration.between(now, register.at());
    if (!ahead.isNegative() && ahead.compareTo(LONGEST_LEAD) <= 0) {
      return register;
    }
    double used = plant.energyBetween(register.at(), now);
    return new Register(register.energyTotal() + used, now);
  }

  /** Before the reading goes out, so that no register that was shown can ever fall. */
  private void save() {
    try {
      file.write(Json.write(register));
      health.clear(CONDITION);
    } catch (UncheckedIOException disk) {
      health.degraded(CONDITION, String.valueOf(disk.getMessage()));
    }
  }
}
