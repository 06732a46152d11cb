package io.mqttfactory.hmi.http;

import io.mqttfactory.hmi.alarm.AlarmCommands;
import io.mqttfactory.hmi.view.TrendRange;
import io.mqttfactory.hmi.view.ViewSource;
import io.mqttfactory.runtime.Tasks;
import io.mqttfactory.runtime.http.HttpService;
import io.mqttfactory.runtime.http.Request;
import io.mqttfactory.runtime.http.Response;
import java.util.Arrays;

/** The HTTP interface of an HMI: what it shows, live and on request, and the page. Thread-safe. */
public final class HmiApi {

  private static final int DEFAULT_POINTS = 150;
  private static final int MIN_POINTS = 10;
  private static final int MAX_POINTS = 600;

  private final ViewSource views;
  private final LiveState live;
  private final AlarmApi alarms;

  public HmiApi(ViewSource views, AlarmCommands alarms) {
    this.views = views;
    this.live = new LiveState(views);
    this.alarms = new AlarmApi(alarms, live::changed);
  }

  /**
   * @param tasks which keep the live state going
   */
  public void serveOn(HttpService http, Tasks tasks) {
    Page.serveOn(http);
    http.get("/api/state", request -> Response.json(views.state()));
    http.get("/api/trends", this::trends);
    http.get("/api/events", live.stream());
    alarms.serveOn(http);
    tasks.every("live state", LiveState.TICK, live::tick);
  }

  /** An alarm changed: the faces hear of it at once, and not with the next sample. */
  public void alarmChanged() {
    live.changed();
  }

  private Response trends(Request request) {
    TrendRange range = request.read("range", TrendRange.FIVE_MINUTES, "5m or 1h", HmiApi::range);
    int points = request.integer("points", DEFAULT_POINTS, MIN_POINTS, MAX_POINTS);
    return Response.json(views.trends(range, points));
  }

  private static TrendRange range(String text) {
    return Arrays.stream(TrendRange.values())
        .filter(range -> range.wireName().equals(text))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }
}
