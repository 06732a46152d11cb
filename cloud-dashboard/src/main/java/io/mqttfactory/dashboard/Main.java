package io.mqttfactory.dashboard;

import io.mqttfactory.cloud.PastFill;
import io.mqttfactory.dashboard.brief.BridgeWatch;
import io.mqttfactory.dashboard.brief.Briefer;
import io.mqttfactory.dashboard.brief.FindingsBoard;
import io.mqttfactory.dashboard.brief.TrendBook;
import io.mqttfactory.dashboard.kpi.Scorecard;
import io.mqttfactory.dashboard.kpi.Targets;
import io.mqttfactory.dashboard.report.ReportApi;
import io.mqttfactory.dashboard.silence.Silence;
import io.mqttfactory.dashboard.store.Chronicle;
import io.mqttfactory.dashboard.store.DashboardStore;
import io.mqttfactory.hmi.http.HmiApi;
import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.model.Topics;
import io.mqttfactory.model.cloud.AggregateFeed;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Health;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cloud dashboard as a process. */
public final class Main {

  private static final Logger log = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(
        Launcher.run(
            DashboardConfig.NAME,
            System.getenv(),
            component -> assemble(component, PahoMqttLink::new)));
  }

  /** Builds and starts the dashboard. */
  public static void assemble(Component component, LinkFactory links) {
    DashboardConfig config = DashboardConfig.from(component.settings());
    component.settingsAreComplete();
    Targets targets = Targets.read(config.targetsFile());

    SqliteFile file = new SqliteFile(config.databaseFile());
    DashboardStore store = component.add("store", DashboardStore.open(file, component.health()));
    MqttLink link =
        ComponentLink.openCloud(
            component, links, config.link(), info(component, config), Health.Level.DOWN);
    Consumer consumer =
        Consumer.open(
            component,
            link,
            ConsumerConfig.cloud(
                DashboardConfig.NAME, List.of(AggregateFeed.CLOUD), config.intake()),
            store.received());

    Chronicle chronicle = new Chronicle(file, component.clock());
    BridgeWatch bridge = new BridgeWatch(component.clock());
    FindingsBoard findings = new FindingsBoard();
    component.add("findings", findings::tellWhatWasKeptBack);
    Briefer briefer =
        new Briefer(
            chronicle,
            new Scorecard(targets, config.prices()),
            bridge,
            findings,
            link::isConnected,
            component.clock(),
            config.retention());
    NewsDesk news = new NewsDesk(bridge, briefer);
    chronicle.newest().ifPresent(bridge::recall);
    consumer.listen(news::committed);
    news.subscribeTo(link);
    findings.subscribeTo(link);

    TrendBook trends = new TrendBook(chronicle, component.clock(), config.prices());
    DashboardView view =
        new DashboardView(config.link().broker().toString(), briefer, trends, link, news);
    HmiApi faces = HmiApi.readOnly(view, new AlertHistory(briefer));
    ReportApi report = new ReportApi(briefer, trends);
    Diagnostics.serve(component, config.http())
        .ifPresent(
            http -> {
              faces.serveOn(http, component.tasks());
              report.serveOn(http);
            });

    PastFill.arrange(component, config.past(), store.past(), consumer.idleWork(), briefer::changed);
    consumer.keepFor(config.retention());
    consumer.start();
    link.start();
    SilenceWatch silences =
        new SilenceWatch(
            bridge,
            link::isConnected,
            component.clock(),
            silence ->
                consumer
                    .idleWork()
                    .submit(() -> keep(store, silence, briefer))
                    .exceptionally(failure -> tellLost(silence, failure)));
    KeyFigureMetrics.register(component.metrics(), briefer);
    component.logStatistics(new KeyFigureLog(briefer));
    ChangeLog changes = new ChangeLog(briefer, faces::alarmChanged);
    component
        .tasks()
        .every(
            "changes",
            ChangeLog.PAUSE,
            () -> {
              silences.run();
              changes.run();
            });
  }

  private static Silence keep(DashboardStore store, Silence silence, Briefer briefer) {
    store.keep(silence);
    briefer.changed();
    return silence;
  }

  /** The writer tells of the trouble itself. */
  private static Silence tellLost(Silence silence, Throwable failure) {
    log.warn(
        "the journal will not show that the bridge was silent: {} ({})",
        silence,
        failure.toString());
    return silence;
  }

  private static StatusInfo info(Component component, DashboardConfig config) {
    return new StatusInfo(
        component.name(),
        component.version(),
        component.startedAt(),
        List.of(Topics.AGGREGATES, Topics.PREDICTIONS, Topics.INSIGHTS),
        List.of(),
        config.http().url(),
        Map.of("targets_file", config.targetsFile().toString()));
  }
}
