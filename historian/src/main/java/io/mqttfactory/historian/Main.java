package io.mqttfactory.historian;

import io.mqttfactory.historian.backfill.Backfill;
import io.mqttfactory.historian.query.HistoryApi;
import io.mqttfactory.historian.query.SqliteHistory;
import io.mqttfactory.historian.store.SqliteReadingStore;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Launcher;
import io.mqttfactory.runtime.consumer.Consumer;
import io.mqttfactory.runtime.consumer.ConsumerConfig;
import io.mqttfactory.runtime.http.Diagnostics;
import io.mqttfactory.runtime.mqtt.ComponentLink;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;
import io.mqttfactory.runtime.store.SqliteFile;
import java.util.List;
import java.util.Map;

/** The historian as a process. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(
        Launcher.run(
            HistorianConfig.NAME,
            System.getenv(),
            component -> assemble(component, PahoMqttLink::new)));
  }

  /** Builds and starts the historian. */
  public static void assemble(Component component, LinkFactory links) {
    HistorianConfig config = HistorianConfig.from(component.settings());
    component.settingsAreComplete();

    SqliteFile file = new SqliteFile(config.databaseFile());
    SqliteReadingStore store =
        component.add("store", SqliteReadingStore.open(file, component.health()));
    MqttLink link = ComponentLink.open(component, links, config.link(), info(component, config));
    Consumer consumer =
        Consumer.open(
            component,
            link,
            ConsumerConfig.local(HistorianConfig.NAME, ReadingType.ALL, config.intake()),
            store);

    HistoryApi api = new HistoryApi(new SqliteHistory(file), component.clock(), consumer.account());
    Diagnostics.serve(component, config.http()).ifPresent(api::serveOn);

    Backfill.arrange(component, config.backfill(), link, store, consumer.idleWork());
    consumer.keepFor(config.retention());
    consumer.start();
    link.start();
  }

  private static StatusInfo info(Component component, HistorianConfig config) {
    return new StatusInfo(
        component.name(),
        component.version(),
        component.startedAt(),
        ReadingType.ALL.stream().<String>map(ReadingType::topic).toList(),
        List.of(),
        config.http().url(),
        Map.of());
  }
}
