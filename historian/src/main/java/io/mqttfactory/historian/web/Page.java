package io.mqttfactory.historian.web;

import io.mqttfactory.runtime.http.HttpService;
import io.mqttfactory.runtime.http.PageFile;
import java.util.List;

/** The files of the page; some are those of the HMIs' page, so that all of them look alike. */
final class Page {

  private static final String FOLDER = "io/mqttfactory/historian/web/page/";
  private static final String SHARED = "io/mqttfactory/hmi/page/";

  private static final List<String> FILES =
      List.of(
          "historian.css",
          "js/ask.js",
          "js/chart.js",
          "js/choice.js",
          "js/components.js",
          "js/historian.js",
          "js/quality.js",
          "js/tags.js",
          "js/trend.js",
          "js/words.js");

  private static final List<String> SHARED_FILES =
      List.of("page.css", "icon.svg", "js/dom.js", "js/times.js");

  /** The version is the root pom's; another one is missed at once, at the start. */
  private static final String CHARTS =
      "META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

  private Page() {}

  static void serveOn(HttpService http) {
    http.get("/", PageFile.of(FOLDER + "index.html"));
    FILES.forEach(file -> http.get("/" + file, PageFile.of(FOLDER + file)));
    SHARED_FILES.forEach(file -> http.get("/" + file, PageFile.of(SHARED + file)));
    http.get("/webjars/chart.js", PageFile.of(CHARTS));
  }
}
