package io.mqttfactory.labs.exercise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/** The cloud dashboard lost its broker, was sent what it missed, and has no hole. */
final class CloudOutage implements Lab {

  private static final String OFFER = "cloud/delivery/Bridge/offer";
  private static final String LOST = "mqtt_connections_lost_total";
  private static final String MISSING = "cloud_dashboard_missing";
  private static final String REPLAYED =
      "mqtt_messages_received_total{broker=\"cloud\",filter=\"cloud/delivery/Bridge/replay/";

  @Override
  public String title() {
    return "the bridge through a cloud outage";
  }

  @Override
  public Verdict check(Plant plant, List<String> answers) throws InterruptedException {
    String metrics = plant.text(Plant.Site.CLOUD_DASHBOARD, "/metrics");
    if (sum(metrics, LOST) < 1) {
      return Verdict.failed(
          "the cloud dashboard has not lost its broker since it started",
          "take the cloud's broker away for half a minute, as the lab says");
    }
    if (sum(metrics, REPLAYED) < 1) {
      return Verdict.failed(
          "the bridge had nothing to send again: the outage was too short, or is not over",
          "half a minute is three windows; give it as long again to recover");
    }
    double missing = sum(metrics, MISSING);
    if (missing > 0) {
      return Verdict.failed(
          "the cloud dashboard still misses " + (long) missing + " windows", "wait ten seconds");
    }
    Map<String, String> offer = plant.retained(Plant.Broker.CLOUD, OFFER);
    if (!offer.containsKey(OFFER)) {
      return Verdict.failed(
          "the bridge has not said yet what it still holds", "wait until it is connected again");
    }
    return Verdict.passed(
        (long) sum(metrics, REPLAYED)
            + " windows were sent again, none is missing, and the bridge still holds "
            + held(offer.get(OFFER)));
  }

  /** Of all series whose line begins so. */
  private static double sum(String metrics, String start) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(start))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static long held(String offer) {
    try {
      long held = 0;
      for (JsonNode epoch : new JsonMapper().readTree(offer).path("epochs")) {
        held += epoch.path("newest").asLong() - epoch.path("oldest").asLong() + 1;
      }
      return held;
    } catch (JsonProcessingException unreadable) {
      return 0;
    }
  }
}
