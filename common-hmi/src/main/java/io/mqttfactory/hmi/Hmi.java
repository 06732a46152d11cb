package io.mqttfactory.hmi;

import io.mqttfactory.hmi.alarm.AlarmDesk;
import io.mqttfactory.hmi.alarm.AlarmTags;
import io.mqttfactory.hmi.http.HmiApi;
import io.mqttfactory.hmi.live.DerivedTag;
import io.mqttfactory.hmi.live.HistorianExport;
import io.mqttfactory.hmi.live.PastFill;
import io.mqttfactory.hmi.view.ViewSource;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.model.Topics;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.http.Diagnostics;
import io.mqttfactory.runtime.mqtt.ComponentLink;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Assembles an HMI: alarms, link, what is shown, the faces' interface, the past. */
public final class Hmi {

  private static final Duration WATCH = Duration.ofMillis(500);

  /** Attempts to get the past come at multiples of this. */
  private static final Duration PAST = Duration.ofSeconds(2);

  private Hmi() {}

  /**
   * Opens and starts everything.
   *
   * @return what the faces show
   */
  public static ViewSource assemble(
      Component component, LinkFactory links, HmiConfig config, Screen screen) {
    component.settingsAreComplete();
    AlarmDesk desk =
        component.add(
            "alarms",
            AlarmDesk.open(
                component,
                screen.area(),
                config.alarmsFile(),
                alarmTags(screen),
                config.alarmStore()));
    AlarmMetrics.register(component.metrics(), desk);
    MqttLink link =
        ComponentLink.open(component, links, config.link(), info(component, config, screen));
    AlarmTopics topics = new AlarmTopics(link, screen.area(), desk);
    link.listen(topics);

    LiveView live = new LiveView(component, config, screen, desk, link);
    component.add("live view", live);
    live.subscribe();
    HmiApi api = new HmiApi(live, desk);
    Diagnostics.serve(component, config.http())
        .ifPresent(http -> api.serveOn(http, component.tasks()));
    desk.onChange(
        alarm -> {
          topics.changed(alarm);
          api.alarmChanged();
        });

    link.start();
    component.tasks().every("watch", WATCH, live::tick);
    component.logStatistics(new StatisticsLog(screen, live, desk));
    config.historian().ifPresent(historian -> fillPast(component, historian, screen, live));
    return live;
  }

  private static AlarmTags alarmTags(Screen screen) {
    AlarmTags tags = AlarmTags.of(screen.type());
    for (DerivedTag derived : screen.derived()) {
      tags = tags.withNumber(screen.type().source(), derived.tag(), derived.unit());
    }
    return tags;
  }

  private static void fillPast(Component component, URI historian, Screen screen, LiveView live) {
    PastFill fill =
        new PastFill(
            new HistorianExport(historian, screen.type()),
            component.clock(),
            live.trends(),
            screen::pastBegins,
            screen::recall);
    GaugeWithCallback.builder()
        .name("hmi_past_readings")
        .help("Readings from before the start that the historian told.")
        .callback(gauge -> gauge.call(fill.readings()))
        .register(component.metrics());
    component.tasks().every("past", PAST, fill);
  }

  private static StatusInfo info(Component component, HmiConfig config, Screen screen) {
    ReadingType<?> type = screen.type();
    return new StatusInfo(
        component.name(),
        component.version(),
        component.startedAt(),
        List.of(type.topic(), Topics.status(type.source())),
        List.of("alarms/" + screen.area() + "/#"),
        config.http().url(),
        Map.of("alarms_file", config.alarmsFile().toString()));
  }
}
