package io.mqttfactory.analytics;

import io.mqttfactory.analytics.engine.Engine;
import io.mqttfactory.analytics.store.AnalyticsArchive;
import io.mqttfactory.analytics.store.AnalyticsStore;
import io.mqttfactory.analytics.store.Backlog;
import io.mqttfactory.analytics.web.AnalyticsApi;
import io.mqttfactory.analytics.web.Publisher;
import io.mqttfactory.cloud.PastFill;
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

/** Analytics as a process; with arguments, a command that judges a recording. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(arguments.length > 0 ? RecordingsCommand.run(arguments) : runAsComponent());
  }

  private static int runAsComponent() {
    return Launcher.run(
        AnalyticsConfig.NAME, System.getenv(), component -> assemble(component, PahoMqttLink::new));
  }

  /** Builds and starts analytics. */
  public static void assemble(Component component, LinkFactory links) {
    AnalyticsConfig config = AnalyticsConfig.from(component.settings());
    component.settingsAreComplete();
    AnalyticsParameters parameters = AnalyticsParameters.read(config.parametersFile());

    SqliteFile file = new SqliteFile(config.databaseFile());
    AnalyticsStore store = component.add("store", AnalyticsStore.open(file, component.health()));
    MqttLink link =
        ComponentLink.openCloud(
            component, links, config.link(), info(component, config), Health.Level.DOWN);
    Consumer consumer =
        Consumer.open(
            component,
            link,
            ConsumerConfig.cloud(
                AnalyticsConfig.NAME, List.of(AggregateFeed.CLOUD), config.intake()),
            store.received());
    PastFill past =
        PastFill.arrange(component, config.past(), store.past(), consumer.idleWork(), () -> {});

    ReasoningMetrics metrics = new ReasoningMetrics(component.metrics());
    Reasoning reasoning =
        new Reasoning(
            () -> new Engine(parameters),
            new Backlog(file),
            Fingerprint.of(component.version(), parameters),
            new Conclusions(store, consumer.idleWork(), config.retention()),
            metrics);
    Reasoner reasoner =
        new Reasoner(reasoning, component.clock(), config.interval(), past, metrics);
    reasoner.listen(Publisher.on(link));
    AnalyticsApi api =
        new AnalyticsApi(
            reasoner::newest, past::underWay, new AnalyticsArchive(file), component.clock());
    Diagnostics.serve(component, config.http()).ifPresent(api::serveOn);

    consumer.keepFor(config.retention());
    consumer.start();
    link.start();
    reasoner.start(component);
  }

  private static StatusInfo info(Component component, AnalyticsConfig config) {
    return new StatusInfo(
        component.name(),
        component.version(),
        component.startedAt(),
        List.of(Topics.AGGREGATES),
        List.of(Topics.PREDICTIONS, Topics.INSIGHTS),
        config.http().url(),
        Map.of("analysis_interval", Double.toString(config.interval().toMillis() / 1e3)));
  }
}
