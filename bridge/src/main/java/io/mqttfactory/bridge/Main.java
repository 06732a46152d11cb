package io.mqttfactory.bridge;

import io.mqttfactory.aggregate.AlertLimits;
import io.mqttfactory.model.DeliveryTopics;
import io.mqttfactory.model.ParsedReading;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.model.Topics;
import io.mqttfactory.model.cloud.AggregateFeed;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.Launcher;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.consumer.Consumer;
import io.mqttfactory.runtime.consumer.ConsumerConfig;
import io.mqttfactory.runtime.consumer.store.SqliteConsumerStore;
import io.mqttfactory.runtime.delivery.sender.DeliverySender;
import io.mqttfactory.runtime.delivery.sender.SqliteOutbox;
import io.mqttfactory.runtime.http.Diagnostics;
import io.mqttfactory.runtime.mqtt.ComponentLink;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;
import io.mqttfactory.runtime.store.WriterConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bridge as a process. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    LinkFactory paho = PahoMqttLink::new;
    System.exit(
        Launcher.run(
            BridgeConfig.NAME, System.getenv(), component -> assemble(component, paho, paho)));
  }

  /**
   * Builds and starts the bridge.
   *
   * @param local makes the link to the broker of the factory
   * @param cloud makes the link to the broker that stands for the cloud
   */
  public static void assemble(Component component, LinkFactory local, LinkFactory cloud) {
    BridgeConfig config = BridgeConfig.from(component.settings());
    component.settingsAreComplete();
    AlertLimits limits = limits(config.alertsFile());

    WriterConnection database =
        component.add("database", BridgeDatabase.open(config, component.health()));
    SqliteConsumerStore<ReadingTable> store =
        component.add("store", SqliteConsumerStore.open(database, BridgeDatabase.tables(config)));
    SqliteOutbox outbox = component.add("outbox", new SqliteOutbox(database));
    MqttLink localLink =
        ComponentLink.open(component, local, config.local(), info(component, config));
    MqttLink cloudLink =
        ComponentLink.openCloud(
            component, cloud, config.cloud(), info(component, config), Health.Level.DEGRADED);
    DeliverySender delivery =
        component.add("delivery", delivery(component, cloudLink, outbox, config));
    Consumer consumer =
        Consumer.open(
            component,
            localLink,
            ConsumerConfig.local(BridgeConfig.NAME, ReadingType.ALL, config.intake()),
            store);
    Windows windows = Windows.open(component, config, limits, database, store, delivery);
    windows.follow(consumer, localLink);
    Diagnostics.serve(component, config.http());

    consumer.keepFor(config.retention());
    component.logStatistics(windows.statistics());
    delivery.start();
    consumer.start();
    localLink.start();
    cloudLink.start();
    windows.start();
  }

  private static DeliverySender delivery(
      Component component, MqttLink link, SqliteOutbox outbox, BridgeConfig config) {
    return new DeliverySender(
        component,
        link,
        DeliveryTopics.cloud(BridgeConfig.NAME),
        outbox,
        config.delivery(),
        (topic, payload) -> misfit(payload));
  }

  private static Optional<String> misfit(byte[] payload) {
    return AggregateFeed.CLOUD.parse(payload) instanceof ParsedReading.Invalid<?> invalid
        ? Optional.of(invalid.reason())
        : Optional.empty();
  }

  private static AlertLimits limits(Path file) {
    try {
      return AlertLimits.parse(Files.readAllBytes(file));
    } catch (IOException failure) {
      throw new StartException(
          "ALERTS_FILE names "
              + file.toAbsolutePath()
              + ", which cannot be read ("
              + failure.getClass().getSimpleName()
              + ")",
          failure);
    } catch (PayloadException misfit) {
      throw new StartException("ALERTS_FILE " + file + ": " + misfit.getMessage(), misfit);
    }
  }

  private static StatusInfo info(Component component, BridgeConfig config) {
    return new StatusInfo(
        component.name(),
        component.version(),
        component.startedAt(),
        ReadingType.ALL.stream().<String>map(ReadingType::topic).toList(),
        List.of(Topics.AGGREGATES),
        config.http().url(),
        Map.of("aggregation_interval", Double.toString(config.period().toMillis() / 1e3)));
  }
}
