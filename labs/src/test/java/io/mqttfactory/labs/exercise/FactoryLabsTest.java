package io.mqttfactory.labs.exercise;

import static io.mqttfactory.labs.exercise.Plant.Broker.CLOUD;
import static io.mqttfactory.labs.exercise.Plant.Broker.FACTORY;
import static io.mqttfactory.labs.exercise.Plant.Site.ANALYTICS;
import static io.mqttfactory.labs.exercise.Plant.Site.CLOUD_DASHBOARD;
import static io.mqttfactory.labs.exercise.Plant.Site.HMI2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactoryLabsTest {

  private static final String METRICS =
      """
      # HELP mqtt_connections_lost_total of the link
      cloud_dashboard_missing{source="Bridge"} %d.0
      mqtt_connections_lost_total{broker="cloud"} %d.0
      mqtt_messages_received_total{broker="cloud",filter="cloud/delivery/Bridge/replay/cloud/factory/analytics"} %d.0
      """;

  private final FakePlant plant = new FakePlant();

  @Test
  void wantsAnOutageThatIsOverAndLeftNoHole() throws Exception {
    plant.answer(CLOUD_DASHBOARD, METRICS.formatted(0, 0, 0));
    assertFails(new CloudOutage(), "has not lost its broker");
    plant.answer(CLOUD_DASHBOARD, METRICS.formatted(0, 1, 0));
    assertFails(new CloudOutage(), "nothing to send again");
    plant.answer(CLOUD_DASHBOARD, METRICS.formatted(2, 1, 3));
    assertFails(new CloudOutage(), "misses 2 windows");
    plant.answer(CLOUD_DASHBOARD, METRICS.formatted(0, 1, 3));
    assertFails(new CloudOutage(), "has not said yet");
    plant.retain(
        CLOUD,
        "cloud/delivery/Bridge/offer",
        "{\"epochs\":[{\"epoch\":\"a\",\"oldest\":8,\"newest\":8}]}");
    assertThat(passed(new CloudOutage())).contains("3 windows were sent again", "still holds 1");
  }

  @Test
  void followsOneOccurrenceOfAnAlarmThroughItsLife() throws Exception {
    plant.answer(HMI2, "[]");
    assertFails(new AlarmLife(), "knows no alarm");
    plant.answer(HMI2, entries(journal(1, "unacknowledged", "")));
    assertFails(new AlarmLife(), "nobody acknowledged");
    plant.answer(
        HMI2, entries(journal(1, "unacknowledged", ""), journal(1, "acknowledged", "anna")));
    assertFails(new AlarmLife(), "has not returned");
    plant.answer(HMI2, entries(journal(1, "acknowledged", "anna"), journal(1, "normal", "")));
    assertThat(passed(new AlarmLife())).contains("anna");
    plant.answer(HMI2, entries(journal(1, "acknowledged", "anna"), journal(2, "normal", "")));
    assertFails(new AlarmLife(), "nobody acknowledged");
  }

  @Test
  void wantsAnInsightOnTheBearingThatIsLaterThanItsWear() throws Exception {
    assertFails(new Wear(), "no bearing wears");
    plant.retain(
        FACTORY,
        "simulation/faults/bearing_wear",
        "[{\"id\":\"a\",\"intensity\":1,\"start\":\"2024-01-15T10:00:00.000Z\",\"duration\":9}]");
    plant.answer(ANALYTICS, insight("bearing", "2024-01-15T09:00:00Z"));
    assertFails(new Wear(), "no insight on it yet");
    plant.answer(ANALYTICS, insight("dust", "2024-01-15T12:00:00Z"));
    assertFails(new Wear(), "no insight on it yet");
    plant.answer(ANALYTICS, insight("bearing", "2024-01-15T12:00:00Z"));
    assertThat(passed(new Wear())).contains("worn");
  }

  private static String insight(String matter, String at) {
    return "[{\"matter\":\"%s\",\"raised_at\":\"%s\",\"description\":\"worn\"}]"
        .formatted(matter, at);
  }

  private static String entries(String... entries) {
    return "[" + String.join(",", entries) + "]";
  }

  private static String journal(int occurrence, String to, String by) {
    return "{\"alarm\":\"grid_abnormal\",\"occurrence\":%d,\"to\":\"%s\",\"by\":\"%s\"}"
        .formatted(occurrence, to, by);
  }

  private String passed(Lab lab) throws Exception {
    Verdict verdict = lab.check(plant, List.of());
    assertThat(verdict.passed()).as(verdict.reason()).isTrue();
    return verdict.reason();
  }

  private void assertFails(Lab lab, String reason) throws Exception {
    Verdict verdict = lab.check(plant, List.of());
    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.reason()).contains(reason);
  }
}
