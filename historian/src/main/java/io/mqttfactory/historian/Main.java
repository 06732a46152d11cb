package io.mqttfactory.historian;

import io.mqttfactory.historian.backfill.Backfill;
import io.mqttfactory.historian.query.HistoryApi;
import io.mqttfactory.historian.query.SqliteHistory;
import io.mqttfactory.historian.store.IdleWork;
import io.mqttfactory.historian.store.SqliteReadingStore;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Launcher;
import io.mqttfactory.runtime.http.Diagnostics;
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

  /** What warnings are counted over; told more often, they would be limited less. */
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

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
    Intake intake = new Intake(config.intake(), component.clock(), component.health());
    IntakeMetrics metrics = new IntakeMetrics(component.metrics());
    Accounting accounting = new Accounting(metrics);
    component.add("accounting", accounting::tellWhatWasKeptBack);
    IdleWork idleWork = new IdleWork();
    Delivery delivery = new Delivery(link);
    component.add("delivery", delivery::tellWhatWasKeptBack);
    Writer writer = new Writer(component, intake, link, store, idleWork, accounting, delivery);
    component.add("writer", writer);

    DatabaseSize size = new DatabaseSize(file.path());
    AccountMetrics.register(component.metrics(), accounting, intake, size);
    Account account = new Account(component.startedAt(), accounting, intake, size);
    HistoryApi api = new HistoryApi(new SqliteHistory(file), component.clock(), account);
    Diagnostics.serve(component, config.http()).ifPresent(api::serveOn);

    intake.subscribeTo(link);
    Backfill.arrange(component, config.backfill(), link, store, idleWork);
    writer.start();
    link.start();
    component.logStatistics(
        new StatisticsLog(accounting, metrics, intake, size, component.health()));
    component.tasks().every("warnings", A_MINUTE, accounting::tellWhatWasKeptBack);
    component.tasks().every("delivery warnings", A_MINUTE, delivery::tellWhatWasKeptBack);
    component.tasks().every("store warnings", A_MINUTE, store::tellWhatWasKeptBack);
    Retention retention = new Retention(store, idleWork, component.clock(), config.retention());
    component.tasks().every("retention", Retention.PAUSE, retention);
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
