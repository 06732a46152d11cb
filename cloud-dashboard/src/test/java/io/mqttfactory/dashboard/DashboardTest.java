package io.mqttfactory.dashboard;

import static io.mqttfactory.dashboard.RunningDashboard.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.Topics;
import io.mqttfactory.testing.CapturedLog;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard as a whole, over a broker in memory. */
class DashboardTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant NINE = Instant.parse("2026-03-04T09:00:00Z");
  private static final String REPLAY = "cloud/delivery/Bridge/replay/cloud/factory/analytics";

  @TempDir private Path folder;
  private final InMemoryBroker broker = new InMemoryBroker();
  private final SettableClock clock = SettableClock.ofWednesday();
  private RunningDashboard dashboard;

  @BeforeEach
  void start() {
    dashboard = start(Map.of());
  }

  private RunningDashboard start(Map<String, String> variables) {
    return RunningDashboard.start(folder, clock, broker, variables);
  }

  @AfterEach
  void close() {
    dashboard.close();
    broker.close();
  }

  private static Instant window(long number) {
    return NINE.plus(Windows.LENGTH.multipliedBy(number - 1));
  }

  /** Half an hour up to 09:30, which is now. */
  private void publishHalfAnHour() {
    for (int number = 1; number <= 180; number++) {
      broker.publish(Topics.AGGREGATES, Windows.at(window(number)).payload("a", number));
    }
    dashboard.await("SELECT count(*) FROM aggregates", 180);
    dashboard.awaitState(
        state -> state.at("/sources/0/last_reading_at").asText().contains("09:30:00"));
  }

  @Test
  void knowsNothingBeforeTheFirstAggregate() throws Exception {
    JsonNode state = dashboard.json("/api/state");

    assertThat(cell(state, "oee").path("text").asText()).isEqualTo("unknown");
    assertThat(cell(state, "energy_today").path("value").isNull()).isTrue();
    assertThat(state.at("/operable").asBoolean()).isFalse();
    assertThat(state.at("/outlook/healthy").asBoolean()).isFalse();
    assertThat(state.at("/outlook/verdict").asText()).startsWith("Nothing is known of the plant");
    assertThat(dashboard.get("/report")).contains("No data has come yet");
  }

  @Test
  void showsKeyFiguresOfTheLastHour() throws Exception {
    publishHalfAnHour();

    JsonNode state =
        dashboard.awaitState(now -> cell(now, "oee").path("completeness").asDouble() > 0.499);
    assertThat(cell(state, "oee").path("text").asText()).isEqualTo("95.0");
    assertThat(cell(state, "energy_efficiency").path("text").asText()).isEqualTo("86.0");
    assertThat(cell(state, "good_per_hour").path("text").asText()).isEqualTo("6120");
    assertThat(cell(state, "energy_per_hour").path("value").asDouble()).isBetween(251.9, 252.1);
    assertThat(cell(state, "cost_per_hour").path("text").asText()).isEqualTo("63.00");
    assertThat(cell(state, "oee").path("completeness").asDouble()).isBetween(0.49, 0.51);
    assertThat(cell(state, "energy_today").path("note").asText()).isEqualTo("since 09:00 UTC");
    assertThat(state.at("/outlook/verdict").asText()).contains("63.00 EUR per hour");
    assertThat(dashboard.get("/metrics"))
        .contains("cloud_dashboard_key_figure{name=\"energy_efficiency\"} 86.0")
        .contains("cloud_dashboard_alerts{severity=\"high\"} 0.0");
  }

  @Test
  void aRestartShowsTheSame() throws Exception {
    publishHalfAnHour();
    JsonNode before = dashboard.json("/api/trends?range=1h&points=60");
    dashboard.close();
    dashboard = start(Map.of());

    JsonNode after = dashboard.json("/api/trends?range=1h&points=60");
    assertThat(after).isEqualTo(before);
    assertThat(cell(dashboard.json("/api/state"), "oee").path("text").asText()).isEqualTo("95.0");
  }

  @Test
  void statesWhatItHasAndTakesReplays() {
    broker.publish(
        "cloud/delivery/Bridge/offer",
        "{\"outbox\":\"a\",\"complete\":true,"
            + "\"epochs\":[{\"epoch\":\"a\",\"oldest\":1,\"newest\":2}]}");
    broker.publish(REPLAY, Windows.at(window(2)).payload("a", 2));
    broker.publish(REPLAY, Windows.at(window(1)).payload("a", 1));
    broker.publish(REPLAY, Windows.at(window(1)).payload("a", 1));

    dashboard.await("SELECT ranges FROM streams", "1-2");
    dashboard.await("SELECT count(*) FROM aggregates", 2);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                broker.messages("cloud/delivery/Bridge/ack/CloudDashboard").stream()
                    .anyMatch(message -> text(message.payload()).contains("\"upto\":2")));
  }

  private static String text(byte[] payload) {
    return new String(payload, StandardCharsets.UTF_8);
  }

  @Test
  void aWipedStoreIsFilledAgainByReplay() throws Exception {
    publishHalfAnHour();
    dashboard.close();
    for (String ending : new String[] {"", "-wal", "-shm"}) {
      Files.deleteIfExists(folder.resolve("dashboard.db" + ending));
    }
    dashboard = start(Map.of());
    for (int number = 180; number >= 1; number--) {
      broker.publish(REPLAY, Windows.at(window(number)).payload("a", number));
    }

    dashboard.await("SELECT count(*) FROM aggregates", 180);
    dashboard.awaitState(state -> cell(state, "oee").path("text").asText().equals("95.0"));
  }

  @Test
  void aWindowFarAheadHidesNothingAlsoAfterARestart() throws Exception {
    publishHalfAnHour();
    broker.publish(Topics.AGGREGATES, Windows.at("2026-03-04T11:00:00Z").payload("a", 181));
    broker.publish(
        Topics.AGGREGATES,
        Windows.at("2027-01-01T00:00:00Z").alert(AlarmPriority.HIGH, "Much").payload("a", 182));
    dashboard.await("SELECT count(*) FROM aggregates", 182);
    dashboard.close();
    dashboard = start(Map.of());

    JsonNode state = dashboard.json("/api/state");
    assertThat(state.at("/sources/0/last_reading_at").asText()).contains("09:30:00");
    assertThat(cell(state, "oee").path("text").asText()).isEqualTo("95.0");
    assertThat(cell(state, "good_today").path("value").asDouble()).isEqualTo(180 * 17);
    assertThat(state.path("alarms")).isEmpty();
  }

  @Test
  void aSilentBridgeMakesValuesStaleAndRaisesOneAlert() {
    publishHalfAnHour();
    clock.advance(Duration.ofSeconds(31));

    JsonNode state = dashboard.awaitState(now -> now.at("/sources/0/silent").asBoolean());
    assertThat(cell(state, "oee").path("quality").asText()).isEqualTo("stale");
    assertThat(cell(state, "oee").path("text").asText()).isEqualTo("95.0");
    assertThat(state.at("/outlook/verdict").asText()).contains("Nobody knows", "09:30:00");
    assertThat(state.at("/outlook/healthy").asBoolean()).isFalse();
    assertThat(state.path("alarms")).hasSize(1);
    assertThat(state.at("/alarms/0/message").asText()).contains("bridge is silent");

    broker.publish(Topics.AGGREGATES, Windows.at(window(181)).payload("a", 181));
    dashboard.awaitState(now -> now.path("alarms").isEmpty());
  }

  @Test
  void aSilenceThatIsOverStaysInTheJournalAlsoAfterARestart() throws Exception {
    publishHalfAnHour();
    try (CapturedLog log = new CapturedLog(ChangeLog.class)) {
      clock.advance(Duration.ofSeconds(75));
      await()
          .atMost(PATIENCE)
          .until(() -> log.lines().stream().anyMatch(line -> line.contains("bridge is silent")));
    }
    assertThat(dashboard.awaitJournal(1).at("/0/message").asText()).contains("bridge is silent");

    broker.publish(Topics.AGGREGATES, Windows.at(window(187)).payload("a", 181));
    dashboard.awaitState(now -> now.path("alarms").isEmpty());
    JsonNode journal = dashboard.awaitJournal(2);
    assertThat(journal.at("/0/message").asText())
        .isEqualTo(
            "The bridge was silent: no aggregate since 2026-03-04T09:30:00.000Z (over after 1 min)");
    assertThat(journal.at("/1/at").asText()).isEqualTo("2026-03-04T09:30:00.000Z");

    dashboard.close();
    start();
    assertThat(dashboard.awaitJournal(2)).isEqualTo(journal);
  }

  @Test
  void aBridgeThatSaysOfflineIsSilentAtOnce() {
    publishHalfAnHour();
    broker.publishRetained("cloud/status/Bridge", "offline");

    JsonNode state = dashboard.awaitState(now -> now.at("/sources/0/silent").asBoolean());
    assertThat(state.at("/sources/0/note").asText()).isEqualTo("Bridge is offline");
  }

  @Test
  void anAlertComesAndGoesAsOneAndIsTold() throws Exception {
    try (CapturedLog log = new CapturedLog(ChangeLog.class)) {
      for (int number = 1; number <= 3; number++) {
        broker.publish(Topics.AGGREGATES, alarming(number));
      }
      JsonNode state = dashboard.awaitState(now -> now.path("alarms").size() == 1);
      assertThat(state.at("/outlook/healthy").asBoolean()).isFalse();
      broker.publish(Topics.AGGREGATES, Windows.at(window(4)).payload("a", 4));
      dashboard.awaitState(now -> now.path("alarms").isEmpty());

      JsonNode journal = dashboard.json("/api/journal");
      assertThat(journal).hasSize(2);
      assertThat(journal.at("/0/message").asText()).contains("over after 30 s");
      assertThat(journal.at("/1/at").asText()).isEqualTo("2026-03-04T09:00:00.000Z");
      await()
          .atMost(PATIENCE)
          .until(() -> log.lines().stream().anyMatch(line -> line.contains("alert is over")));
      assertThat(log.lines()).anyMatch(line -> line.startsWith("WARN alert (energy, high)"));
    }
  }

  private static byte[] alarming(int number) {
    return Windows.at(window(number))
        .alert(AlarmPriority.HIGH, "Average power 29" + number + ".4 kW is above 280 kW")
        .payload("a", number);
  }

  @Test
  void holesStayHoles() throws Exception {
    publishHalfAnHour();
    clock.advance(Duration.ofMinutes(10));
    broker.publish(Topics.AGGREGATES, Windows.at("2026-03-04T09:39:50Z").payload("a", 241));
    dashboard.await("SELECT count(*) FROM aggregates", 181);

    JsonNode power = dashboard.json("/api/trends?range=1h&points=60").get(2);
    assertThat(power.path("tag").asText()).isEqualTo("power");
    assertThat(power.path("values").get(55).isNull()).isTrue();
    assertThat(power.path("values").get(30).asDouble()).isEqualTo(252);
    assertThat(power.path("simulated_until").isNull()).isTrue();
  }

  @Test
  void aWindowWithoutASectionIsUnknownAndNotZero() {
    broker.publish(Topics.AGGREGATES, Windows.at(window(1)).withoutEnergy().payload("a", 1));

    JsonNode state = dashboard.awaitState(now -> cell(now, "comfort").path("value").asDouble() > 0);
    assertThat(cell(state, "energy_efficiency").path("value").isNull()).isTrue();
    assertThat(cell(state, "cost_per_hour").path("text").asText()).isEqualTo("unknown");
  }

  @Test
  void showsFindingsAndTakesThemAway() {
    broker.publishRetained(
        Topics.INSIGHTS,
        "[{\"description\":\"<b>Bearing</b> wears\",\"recommendation\":\"Order one\",\"new\":1}]");
    broker.publishRetained(
        Topics.PREDICTIONS, "[{\"prediction_type\":\"power\",\"predicted_value\":265.2}]");

    JsonNode state = dashboard.awaitState(now -> now.at("/outlook/findings").size() == 2);
    assertThat(state.at("/outlook/findings/0/text").asText())
        .isEqualTo("<b>Bearing</b> wears → Order one");
    broker.publishRetained(Topics.PREDICTIONS, "{}");
    broker.publishRetained(Topics.INSIGHTS, "");

    dashboard.awaitState(now -> now.at("/outlook/findings").size() == 1);
  }

  @Test
  void insightsAreInTheOrderOfTheirImpactAndABadOneHidesNoOther() {
    broker.publishRetained(
        Topics.INSIGHTS,
        "[{\"description\":\"Little\",\"impact_score\":0.1},7,{\"description\":\"\"},"
            + "{\"description\":\"Over\",\"state\":\"resolved\",\"impact_score\":1},"
            + "{\"description\":\"Odd\",\"target_time\":\"2026-99-99T99:99:99.999Z\"},"
            + "{\"description\":\"Much\",\"impact_score\":0.9,\"confidence\":0.5}]");

    JsonNode state = dashboard.awaitState(now -> now.at("/outlook/findings").size() == 2);
    assertThat(state.at("/outlook/findings/0/text").asText()).isEqualTo("Much (impact 90%)");
    assertThat(state.at("/outlook/findings/0/confidence").isNull()).isTrue();
    assertThat(state.at("/outlook/findings/1/text").asText()).isEqualTo("Little (impact 10%)");
  }

  @Test
  void aHostileTextIsOnlyATextInTheReport() throws Exception {
    broker.publish(
        Topics.AGGREGATES,
        Windows.at(window(1))
            .alert(AlarmPriority.HIGH, "<script>alert(1)</script>")
            .payload("a", 1));
    broker.publishRetained(Topics.INSIGHTS, "[{\"description\":\"=HYPERLINK(\\\"http://x\\\")\"}]");
    dashboard.awaitState(
        now -> now.path("alarms").size() == 1 && now.at("/outlook/findings").size() == 1);

    assertThat(dashboard.get("/report"))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script");
    assertThat(dashboard.get("/report.csv")).contains("'=HYPERLINK").contains("<script>");
    assertThat(dashboard.answer("/report?period=year").statusCode()).isEqualTo(400);
  }

  @Test
  void fillsAPastThatIsMarkedAndGivesWay() throws Exception {
    dashboard.close();
    dashboard = start(Map.of("BACKFILL_DAYS", "1"));
    broker.publish(Topics.AGGREGATES, Windows.at(window(2)).payload("a", 2));

    dashboard.await("SELECT count(*) FROM aggregates WHERE simulated = 1", 8_640);
    broker.publish(REPLAY, Windows.at(window(1)).payload("a", 1));
    dashboard.await("SELECT count(*) FROM aggregates WHERE simulated = 1", 8_639);
    JsonNode power = dashboard.json("/api/trends?range=1d&points=144").get(2);
    assertThat(power.path("simulated_until").asText()).startsWith("2026-03-04T09:00:00");
    assertThat(dashboard.ask("SELECT count(*) FROM payloads")).isEqualTo("2");
    JsonNode oee = cell(dashboard.awaitState(now -> isMarked(cell(now, "oee"))), "oee");
    assertThat(oee.path("completeness").asDouble()).isLessThan(0.01);
    assertThat(dashboard.get("/report")).contains("last hour, 99% simulated");
    assertThat(dashboard.get("/report.csv")).contains("last hour, 99% simulated");
  }

  private static boolean isMarked(JsonNode cell) {
    return cell.path("note").asText().endsWith("99% simulated");
  }

  @Test
  void goesOnWithThePastAfterAStop() {
    dashboard.close();
    dashboard = start(Map.of("BACKFILL_DAYS", "3"));
    broker.publish(Topics.AGGREGATES, Windows.at(window(1)).payload("a", 1));
    await()
        .atMost(PATIENCE)
        .until(() -> !"0".equals(dashboard.ask("SELECT count(*) FROM aggregates WHERE simulated")));
    dashboard.close();
    assertThat(dashboard.ask("SELECT filled_to < end_at FROM past")).isEqualTo("1");
    dashboard = start(Map.of("BACKFILL_DAYS", "3"));

    dashboard.await("SELECT filled_to = end_at FROM past", 1);
    dashboard.await("SELECT count(*) FROM aggregates WHERE simulated", 25_920);
    assertThat(dashboard.ask("SELECT count(DISTINCT window_start) FROM aggregates"))
        .isEqualTo("25921");
  }
}
