package io.mqttfactory.hmi.http;

import io.mqttfactory.hmi.alarm.AlarmCommands;
import io.mqttfactory.hmi.alarm.AlarmHistory;
import io.mqttfactory.hmi.view.TrendRange;
import io.mqttfactory.hmi.view.ViewSource;
import io.mqttfactory.runtime.Tasks;
import io.mqttfactory.runtime.http.HttpService;
import io.mqttfactory.runtime.http.Request;
import io.mqttfactory.runtime.http.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The HTTP interface of an HMI or a dashboard: what it shows, live and on request, and the page.
 * Thread-safe.
 */
public final class HmiApi {

  private static final int DEFAULT_POINTS = 150;
  private static final int MIN_POINTS = 10;
  private static final int MAX_POINTS = 600;

  private final ViewSource views;
  private final LiveState live;
  private final HistoryApi history;
  private final Optional<AlarmApi> commands;

  /** Of an HMI: operators act upon its alarms. */
  public HmiApi(ViewSource views, AlarmCommands alarms) {
    this(views, alarms, Optional.of(alarms));
  }

  private HmiApi(ViewSource views, AlarmHistory history, Optional<AlarmCommands> commands) {
    this.views = views;
    this.live = new LiveState(views);
    this.history = new HistoryApi(history);
    this.commands = commands.map(alarms -> new AlarmApi(alarms, live::changed));
  }

  /**
   * Of a dashboard that is only looked at: there are no commands, and whoever sends one is told
   * that there is no such thing (404).
   *
   * @param views whose states say that they are not operable
   */
  public static HmiApi readOnly(ViewSource views, AlarmHistory history) {
    return new HmiApi(views, history, Optional.empty());
  }

  /**
   * @param tasks which keep the live state going
   */
  public void serveOn(HttpService http, Tasks tasks) {
    Page.serveOn(http);
    http.get("/api/state", request -> Response.json(views.state()));
    http.get("/api/trends", this::trends);
    http.get("/api/events", live.stream());
    history.serveOn(http);
    commands.ifPresent(alarms -> alarms.serveOn(http));
    tasks.every("live state", LiveState.TICK, live::tick);
  }

  /** An alarm changed: the faces hear of it at once, and not with the next sample. */
  public void alarmChanged() {
    live.changed();
  }

  private Response trends(Request request) {
    List<TrendRange> offered = views.ranges();
    String expected =
        offered.stream().map(TrendRange::wireName).collect(Collectors.joining(" or "));
    TrendRange range =
        request.read("range", offered.get(0), expected, text -> range(text, offered));
    int points = request.integer("points", DEFAULT_POINTS, MIN_POINTS, MAX_POINTS);
    return Response.json(views.trends(range, points));
  }

  private static TrendRange range(String text, List<TrendRange> offered) {
    return offered.stream()
        .filter(range -> range.wireName().equals(text))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }
}
