package io.mqttfactory.dashboard.report;

import io.mqttfactory.dashboard.brief.Briefer;
import io.mqttfactory.dashboard.brief.TrendBook;
import io.mqttfactory.hmi.view.TrendRange;
import io.mqttfactory.runtime.http.HttpService;
import io.mqttfactory.runtime.http.PageFile;
import io.mqttfactory.runtime.http.Request;
import io.mqttfactory.runtime.http.Response;
import java.util.Map;

/** The report over HTTP; {@code ?period=day} or {@code week}. Thread-safe. */
public final class ReportApi {

  private static final String STYLE = "io/mqttfactory/dashboard/report/report.css";
  private static final int POINTS = 168;

  private final Briefer briefer;
  private final TrendBook trends;

  public ReportApi(Briefer briefer, TrendBook trends) {
    this.briefer = briefer;
    this.trends = trends;
  }

  public void serveOn(HttpService http) {
    http.get("/report", this::page);
    http.get("/report.csv", this::csv);
    http.get("/report.css", PageFile.of(STYLE));
  }

  private Response page(Request request) {
    return Response.text(200, "text/html; charset=utf-8", ReportPage.of(report(request)));
  }

  private Response csv(Request request) {
    Report report = report(request);
    return Response.stream(
        "text/csv; charset=utf-8",
        Map.of("Content-Disposition", "attachment; filename=\"plant-report.csv\""),
        out -> ReportCsv.write(report, out));
  }

  private Report report(Request request) {
    TrendRange range = request.read("period", TrendRange.A_DAY, "day or week", ReportApi::range);
    return Report.of(briefer.now(), range, trends.trends(range, POINTS));
  }

  private static TrendRange range(String text) {
    return switch (text) {
      case "day" -> TrendRange.A_DAY;
      case "week" -> TrendRange.A_WEEK;
      default -> throw new IllegalArgumentException();
    };
  }
}
