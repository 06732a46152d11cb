package io.mqttfactory.historian;

import io.mqttfactory.historian.backfill.Backfill;
import io.mqttfactory.historian.presence.ComponentWatch;
import io.mqttfactory.historian.presence.PresenceKeeper;
import io.mqttfactory.historian.quality.IntakeMeter;
import io.mqttfactory.historian.quality.IntakeRoom;
import io.mqttfactory.historian.quality.QualityReport;
import io.mqttfactory.historian.query.History;
import io.mqttfactory.historian.query.HistoryApi;
import io.mqttfactory.historian.query.SqliteHistory;
import io.mqttfactory.historian.store.SqliteReadingStore;
import io.mqttfactory.historian.web.HistorianApi;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Launcher;
import io.mqttfactory.runtime.consumer.Consumer;
import io.mqttfactory.runtime.consumer.ConsumerConfig;
import io.mqttfactory.runtime.http.Diagnostics;
import io.mqttfactory.runtime.http.HttpService;
import io.mqttfactory.runtime.mqtt.ComponentLink;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;
import io.mqttfactory.runtime.store.SqliteFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The historian as a process. */
public final class Main {

  private static final Duration SAVE_PAUSE = Duration.ofSeconds(2);

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

    ComponentWatch watch = watchComponents(component, link, store, consumer);
    History history = new SqliteHistory(file);
    Diagnostics.serve(component, config.http())
        .ifPresent(http -> serve(http, component, config, history, consumer, watch));

    Backfill.arrange(component, config.backfill(), link, watch::infoOf, store, consumer.idleWork());
    consumer.keepFor(config.retention());
    consumer.start();
    link.start();
  }

  private static ComponentWatch watchComponents(
      Component component, MqttLink link, SqliteReadingStore store, Consumer consumer) {
    ComponentWatch watch =
        new ComponentWatch(component.name(), component.clock().wall(), store.presences());
    watch.subscribeTo(link);
    PresenceKeeper keeper = new PresenceKeeper(watch, consumer.idleWork(), store::savePresences);
    component.tasks().every("components", SAVE_PAUSE, keeper);
    return watch;
  }

  private static void serve(
      HttpService http,
      Component component,
      HistorianConfig config,
      History history,
      Consumer consumer,
      ComponentWatch watch) {
    IntakeMeter meter = new IntakeMeter(component.clock());
    consumer.listen(meter);
    IntakeRoom room = new IntakeRoom(config.intake().queueSize(), config.retention());
    QualityReport quality =
        new QualityReport(consumer, meter, watch, component.clock(), room, history::rowCounts);
    new HistoryApi(history, component.clock(), consumer.account()).serveOn(http);
    new HistorianApi(quality, watch, component.health(), component.clock()).serveOn(http);
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
