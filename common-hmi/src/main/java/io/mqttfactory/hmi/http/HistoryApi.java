package io.mqttfactory.hmi.http;

import io.mqttfactory.hmi.alarm.AlarmHistory;
import io.mqttfactory.runtime.http.HttpService;
import io.mqttfactory.runtime.http.Request;
import io.mqttfactory.runtime.http.Response;

/** Alarms and their journal over HTTP, to read. Thread-safe. */
final class HistoryApi {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 500;

  private final AlarmHistory alarms;

  HistoryApi(AlarmHistory alarms) {
    this.alarms = alarms;
  }

  void serveOn(HttpService http) {
    http.get("/api/alarms", request -> Response.json(alarms.alarms()));
    http.get("/api/journal", this::journal);
  }

  private Response journal(Request request) {
    String alarm = request.parameter("alarm").orElse("");
    long before = request.read("before", Long.MAX_VALUE, "the number of an entry", Long::parseLong);
    int limit = request.integer("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
    return Response.json(alarms.journal(alarm, before, limit));
  }
}
