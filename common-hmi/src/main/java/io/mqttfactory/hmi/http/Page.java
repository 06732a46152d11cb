package io.mqttfactory.hmi.http;

import io.mqttfactory.runtime.http.HttpService;
import io.mqttfactory.runtime.http.PageFile;
import java.util.List;

/** The files of the web page, which is the same for every HMI and dashboard. */
final class Page {

  private static final String FOLDER = "io/mqttfactory/hmi/page/";

  private static final List<String> FILES =
      List.of(
          "page.css",
          "icon.svg",
          "js/alarms.js",
          "js/announcements.js",
          "js/app.js",
          "js/commands.js",
          "js/connection.js",
          "js/dom.js",
          "js/figures.js",
          "js/header.js",
          "js/journal.js",
          "js/outlook.js",
          "js/panels.js",
          "js/times.js",
          "js/trends.js");

  /** The version is the root pom's; another one is missed at once, when an HMI starts. */
  private static final String CHARTS =
      "META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

  private Page() {}

  static void serveOn(HttpService http) {
    http.get("/", PageFile.of(FOLDER + "index.html"));
    FILES.forEach(file -> http.get("/" + file, PageFile.of(FOLDER + file)));
    http.get("/webjars/chart.js", PageFile.of(CHARTS));
  }
}
