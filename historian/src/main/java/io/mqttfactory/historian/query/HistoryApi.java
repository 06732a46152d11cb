package io.mqttfactory.historian.query;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Tag;
import io.mqttfactory.model.WireTime;
import io.mqttfactory.runtime.http.HttpService;
import io.mqttfactory.runtime.http.Request;
import io.mqttfactory.runtime.http.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The historian's HTTP interface to the past. */
public final class HistoryApi {

  private static final int DEFAULT_LIMIT = 100;
  private static final int MAX_LIMIT = 5_000;
  private static final int DEFAULT_BUCKETS = 60;
  private static final int MAX_BUCKETS = 2_000;

  private final History history;
  private final Clock clock;
  private final Supplier<Map<String, Object>> account;

  /**
   * @param account what the historian knows of its sources and itself
   */
  public HistoryApi(History history, Clock clock, Supplier<Map<String, Object>> account) {
    this.history = history;
    this.clock = clock;
    this.account = account;
  }

  public void serveOn(HttpService http) {
    http.get("/api/latest", this::latest);
    http.get("/api/range", this::range);
    http.get("/api/trend", this::trend);
    http.get("/api/trend.csv", this::trendFile);
    http.get("/api/export", this::export);
    http.get("/api/statistics", this::statistics);
  }

  private Response latest(Request request) {
    Map<String, Object> answer = new LinkedHashMap<>();
    for (ReadingType<?> type : ReadingType.ALL) {
      answer.put(type.topic(), history.latest(type).map(this::withAge).orElse(null));
    }
    return Response.json(answer);
  }

  private Map<String, Object> withAge(HistoryRow row) {
    Map<String, Object> members = new LinkedHashMap<>();
    Duration age = Duration.between(row.timestamp(), clock.instant());
    members.put("age_seconds", age.toMillis() / 1e3);
    members.putAll(row.members());
    return members;
  }

  private Response range(Request request) {
    ReadingType<?> type = TopicParameter.read(request);
    TimeSpan span = TimeSpan.of(request, clock);
    int limit = request.integer("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
    Cursor after =
        request.read("after", Cursor.START, "what an answer before held as next", Cursor::parse);
    return Response.stream(
        "application/json; charset=utf-8",
        Map.of(),
        new RangeAnswer(history, type, span, after, limit)::writeTo);
  }

  private Response trend(Request request) {
    TagParameter parameter = TagParameter.read(request);
    TimeSpan span = TimeSpan.of(request, clock);
    int buckets = request.integer("buckets", DEFAULT_BUCKETS, 1, MAX_BUCKETS);
    Tag<?> tag = parameter.tag();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("topic", parameter.type().topic());
    answer.put("from", WireTime.format(span.from()));
    answer.put("to", WireTime.format(span.to()));
    answer.put("tag", tag.name());
    answer.put("unit", tag.unit());
    answer.put("bucket_seconds", SqliteHistory.bucketMillis(span, buckets) / 1e3);
    answer.put("buckets", history.trend(parameter.type(), tag, span, buckets));
    return Response.json(answer);
  }

  private Response trendFile(Request request) {
    List<TagParameter> tags = TagParameter.readAll(request);
    TimeSpan span = TimeSpan.of(request, clock);
    int buckets = request.integer("buckets", DEFAULT_BUCKETS, 1, MAX_BUCKETS);
    return csv("trend", new TrendExport(history, tags, span, buckets)::writeTo);
  }

  private static Response csv(String name, Response.Body body) {
    return Response.stream(
        "text/csv; charset=utf-8",
        Map.of("Content-Disposition", "attachment; filename=\"" + name + ".csv\""),
        body);
  }

  private Response export(Request request) {
    ReadingType<?> type = TopicParameter.read(request);
    TimeSpan span = TimeSpan.of(request, clock);
    return csv(type.topic().replace('/', '-'), new CsvExport(history, type, span)::writeTo);
  }

  private Response statistics(Request request) {
    Map<String, Object> answer = new LinkedHashMap<>(account.get());
    answer.put("rows", history.rowCounts());
    return Response.json(answer);
  }
}
