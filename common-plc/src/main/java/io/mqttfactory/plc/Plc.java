package io.mqttfactory.plc;

import io.mqttfactory.model.DeliveryTopics;
import io.mqttfactory.model.ParsedReading;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.model.Topics;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantParameters;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.delivery.sender.DeliveryMetrics;
import io.mqttfactory.runtime.delivery.sender.DeliverySender;
import io.mqttfactory.runtime.delivery.sender.SqliteOutbox;
import io.mqttfactory.runtime.http.Diagnostics;
import io.mqttfactory.runtime.mqtt.ComponentLink;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.WriterConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Assembles a PLC: source, link, delivery, scan cycle. */
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
    DeliverySender delivery = component.add("delivery", delivery(component, link, type, config));
    ReadingSender sender = new ReadingSender(component, delivery, type.topic());
    ScanCycle cycle =
        new ScanCycle(component.name(), source, sender, component.clock(), component.health());
    component.add("scan cycle", cycle);
    component.logStatistics(() -> logStatistics(sender, delivery));
    delivery.start();
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

  private static DeliverySender delivery(
      Component component, MqttLink link, ReadingType<?> type, PlcConfig config) {
    SqliteFile file = new SqliteFile(config.dataFolder().resolve("outbox.db"));
    WriterConnection database =
        component.add("outbox file", file.openWriter(SqliteOutbox.SCHEMA, component.health()));
    SqliteOutbox outbox = component.add("outbox", new SqliteOutbox(database));
    return new DeliverySender(
        component,
        link,
        DeliveryTopics.local(type.source()),
        outbox,
        config.delivery(),
        (topic, payload) -> misfit(type, payload));
  }

  private static Optional<String> misfit(ReadingType<?> type, byte[] payload) {
    return type.parse(payload) instanceof ParsedReading.Invalid<?> invalid
        ? Optional.of(invalid.reason())
        : Optional.empty();
  }

  private static void logStatistics(ReadingSender sender, DeliverySender delivery) {
    DeliveryMetrics metrics = delivery.metrics();
    log.info(
        "committed={} published={} replayed={} held={} dropped={} skipped={} epoch={}",
        metrics.committed(),
        metrics.published(),
        metrics.replayed(),
        metrics.rows(),
        metrics.dropped(),
        sender.skipped(),
        delivery.epoch());
  }
}
