package io.mqttfactory.plc;

import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.model.Topics;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantParameters;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.http.Diagnostics;
import io.mqttfactory.runtime.mqtt.ComponentLink;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.MqttLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Assembles a PLC: source, link, scan cycle. */
public final class Plc {

  private static final Logger log = LoggerFactory.getLogger(Plc.class);

  private Plc() {}

  /**
   * Opens and starts everything.
   *
   * @param view makes what this PLC sees of the plant; not asked if a recording is played
   */
  public static void assemble(
      Component component,
      LinkFactory links,
      ReadingType<?> type,
      PlcConfig config,
      Supplier<PlantView> view) {
    component.settingsAreComplete();
    ReadingSource source = source(component, type, config, view);
    Diagnostics.serve(component, config.http());
    MqttLink link =
        ComponentLink.open(
            component,
            links,
            LinkOptions.clean(config.broker(), config.credentials()),
            info(component, type, config, source));
    if (source instanceof ModelSource model) {
      FaultFollower.follow(link, config.dataFolder(), component.clock(), model::replaceFaults);
    }
    ReadingSender sender = new ReadingSender(link, type.topic(), newEpoch(), component.metrics());
    ScanCycle cycle =
        new ScanCycle(component.name(), source, sender, component.clock(), component.health());
    component.add("scan cycle", cycle);
    component.logStatistics(() -> logStatistics(sender));
    link.start();
    cycle.start();
  }

  private static ReadingSource source(
      Component component, ReadingType<?> type, PlcConfig config, Supplier<PlantView> view) {
    if (config.recording().isPresent()) {
      Recording recording = Recording.open(config.recording().get(), type);
      return component.add(
          "recording",
          new RecordingSource(recording, config.recordingSpeed(), config.keepsRecordedTime()));
    }
    Plant plant = new Plant(parameters(config.plantFile()), config.plantSeed());
    return new ModelSource(type.source(), plant, view.get(), config.interval(), config.plantSeed());
  }

  private static PlantParameters parameters(Path file) {
    try {
      return PlantParameters.parse(Files.readAllBytes(file));
    } catch (IOException failure) {
      throw new StartException(
          "PLANT_FILE names "
              + file.toAbsolutePath()
              + ", which cannot be read ("
              + failure.getClass().getSimpleName()
              + ")",
          failure);
    } catch (PayloadException misfit) {
      throw new StartException("PLANT_FILE " + file + ": " + misfit.getMessage(), misfit);
    }
  }

  private static StatusInfo info(
      Component component, ReadingType<?> type, PlcConfig config, ReadingSource source) {
    return new StatusInfo(
        component.name(),
        component.version(),
        component.startedAt(),
        source instanceof ModelSource ? List.of(Topics.ANY_FAULTS) : List.of(),
        List.of(type.topic()),
        config.http().url(),
        source.properties());
  }

  private static String newEpoch() {
    byte[] random = new byte[4];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static void logStatistics(ReadingSender sender) {
    log.info(
        "published={} unconfirmed={} skipped={} epoch={} sequence={}",
        sender.published(),
        sender.unconfirmed(),
        sender.skipped(),
        sender.epoch(),
        sender.sequence());
  }
}
