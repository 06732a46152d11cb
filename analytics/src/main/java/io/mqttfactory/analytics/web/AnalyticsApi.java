package io.mqttfactory.analytics.web;

import io.mqttfactory.analytics.engine.Picture;
import io.mqttfactory.analytics.forecast.Prediction;
import io.mqttfactory.analytics.store.AnalyticsArchive;
import io.mqttfactory.cloud.FilledPast;
import io.mqttfactory.runtime.http.HttpService;
import io.mqttfactory.runtime.http.Request;
import io.mqttfactory.runtime.http.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is thought and was thought, over HTTP, and the page. Times are the plant's. Thread-safe as
 * far as picture and archive are.
 */
public final class AnalyticsApi {

  private static final int DEFAULT_LIMIT = 500;
  private static final int MAX_LIMIT = 5_000;
  private static final int RESOLVED_SHOWN = 8;

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration A_WEEK = Duration.ofDays(7);

  private final Supplier<Picture> newest;
  private final Supplier<Optional<FilledPast>> filling;
  private final AnalyticsArchive archive;
  private final Clock clock;

  /**
   * @param newest what is thought now; one that knows nothing before the first window
   * @param filling how far the past is filled; empty while it is not being filled
   * @param clock of the plant
   */
  public AnalyticsApi(
      Supplier<Picture> newest,
      Supplier<Optional<FilledPast>> filling,
      AnalyticsArchive archive,
      Clock clock) {
    this.newest = newest;
    this.filling = filling;
    this.archive = archive;
    this.clock = clock;
  }

  public void serveOn(HttpService http) {
    Page.serveOn(http);
    http.get("/api/state", request -> Response.json(state()));
    http.get("/api/predictions", this::predictions);
    http.get("/api/insights", this::insights);
    http.get("/api/anomalies", this::anomalies);
    http.get("/api/scores", request -> Response.json(Items.scores(newest.get().scores())));
    http.get("/api/wear", request -> Response.json(wear()));
  }

  private PageState state() {
    // In this order: a picture that is not there yet is explained by what fills.
    Optional<FilledPast> past = filling.get();
    return PageState.of(
        newest.get(),
        clock.instant(),
        past,
        archive.simulatedUntil(),
        archive.insights(InsightChoice.RESOLVED.wireName(), RESOLVED_SHOWN));
  }

  /** Those of now; with {@code from} or {@code to}, those whose target time lies between. */
  private Response predictions(Request request) {
    Picture picture = newest.get();
    PredictionQuery query = PredictionQuery.of(request);
    int limit = limit(request);
    return Response.json(Items.predictions(find(query, request, picture, limit), picture.at()));
  }

  private List<Prediction> find(PredictionQuery query, Request request, Picture now, int limit) {
    if (!Period.isAskedBy(request)) {
      return now.predictions().stream().filter(query::isAbout).limit(limit).toList();
    }
    Period period = Period.of(request, around(A_DAY, A_DAY));
    return archive.predictions(query.type(), query.horizon(), period.from(), period.to(), limit);
  }

  /** What stands, the greatest impact first; else the newest first. */
  private Response insights(Request request) {
    InsightChoice choice =
        request.read(
            "state", InsightChoice.STANDING, "standing, resolved or all", InsightChoice::parse);
    int limit = limit(request);
    return Response.json(
        choice == InsightChoice.STANDING
            ? Items.byImpact(newest.get().insights()).stream().limit(limit).toList()
            : Items.insights(archive.insights(choice.wireName(), limit)));
  }

  /** Those that stand; with {@code from} or {@code to}, those that stood at some time between. */
  private Response anomalies(Request request) {
    int limit = limit(request);
    if (!Period.isAskedBy(request)) {
      return Response.json(
          Items.anomalies(newest.get().anomalies()).stream().limit(limit).toList());
    }
    Period period = Period.of(request, around(A_WEEK, A_DAY));
    return Response.json(Items.anomalies(archive.anomalies(period.from(), period.to(), limit)));
  }

  private WearState wear() {
    Picture picture = newest.get();
    return new WearState(picture.at(), Items.wear(picture.wear()), picture.plan());
  }

  private static int limit(Request request) {
    return request.integer("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
  }

  private Period around(Duration before, Duration after) {
    Instant at = Optional.ofNullable(newest.get().at()).orElseGet(clock::instant);
    return new Period(at.minus(before), at.plus(after));
  }
}
