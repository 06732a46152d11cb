package io.mqttfactory.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.model.Json;
import io.mqttfactory.model.Topics;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Analytics as a whole, over a broker in memory. What it concludes from a shift is the same however
 * the windows came, and whatever happened to the process meanwhile.
 */
class AnalyticsTest {

  private static final Instant SIX = Instant.parse("2026-03-04T06:00:00Z");
  private static final Duration SHIFT = Duration.ofMinutes(205);

  /** Made once: it takes a while. */
  private static final List<Aggregate> WINDOWS = Shifts.windows(SIX, SIX.plus(SHIFT));

  @TempDir private Path folder;
  private final InMemoryBroker broker = new InMemoryBroker();
  private final SettableClock clock = SettableClock.ofWednesday();

  @AfterEach
  void close() {
    broker.close();
  }

  private RunningAnalytics start(String name, Map<String, String> variables) {
    return RunningAnalytics.start(folder.resolve(name), clock, broker, variables);
  }

  private void publish(List<Aggregate> windows) {
    windows.forEach(window -> broker.publish(Topics.AGGREGATES, Json.write(window)));
  }

  /** What is concluded when all goes well. */
  private String expected() {
    try (RunningAnalytics analytics = start("undisturbed", Map.of())) {
      publish(WINDOWS);
      analytics.awaitThought(WINDOWS.size());
      return analytics.conclusions();
    }
  }

  @Test
  void keepsAWindowAsARowWithItsFiguresAndItsPayload() {
    Aggregate window = WINDOWS.get(0);
    try (RunningAnalytics analytics = start("rows", Map.of())) {
      publish(List.of(window, window));
      analytics.awaitThought(1);

      assertThat(
              analytics.ask(
                  "SELECT window_start_utc, power_consumption, vibration, mode, simulated"
                      + " FROM analytics_data"))
          .isEqualTo(
              "2026-03-04T06:00:00.000Z|%s|%s|running|0"
                  .formatted(
                      window.energyAnalytics().powerConsumption().average(),
                      window.productionAnalytics().vibration().average()));
      assertThat(analytics.ask("SELECT raw_data FROM analytics_data"))
          .isEqualTo(new String(Json.write(window), StandardCharsets.UTF_8));
      analytics.await("SELECT ranges FROM streams", "1");
    }
  }

  @Test
  void predictsAndTellsLaterWhatWas() {
    try (RunningAnalytics analytics = start("predicts", Map.of())) {
      publish(WINDOWS);
      analytics.awaitThought(WINDOWS.size());

      assertThat(
              analytics.ask(
                  "SELECT count(*) > 10 FROM predictions WHERE prediction_type ="
                      + " 'power_consumption' AND actual_value IS NOT NULL AND accuracy BETWEEN 0 AND 1"))
          .isEqualTo("1");
      assertThat(analytics.ask("SELECT count(*) >= 3 FROM checkpoints")).isEqualTo("1");
    }
  }

  @Test
  void aRestartChangesNothing() {
    String expected = expected();
    int half = WINDOWS.size() / 2 + 7;
    try (RunningAnalytics analytics = start("restarted", Map.of())) {
      publish(WINDOWS.subList(0, half));
      analytics.awaitThought(half);
    }
    try (RunningAnalytics analytics = start("restarted", Map.of())) {
      publish(WINDOWS.subList(half, WINDOWS.size()));
      analytics.awaitThought(WINDOWS.size());

      assertThat(analytics.conclusions()).isEqualTo(expected);
    }
  }

  @Test
  void otherParametersMakeItThinkEverythingAnew() throws Exception {
    String expected = expected();
    try (RunningAnalytics analytics = start("others", Map.of())) {
      publish(WINDOWS);
      analytics.awaitThought(WINDOWS.size());
    }
    Path database = folder.resolve("others/analytics.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE checkpoints SET fingerprint = 'of others'");
      statement.executeUpdate("UPDATE predictions SET predicted_value = 7");
    }
    try (RunningAnalytics analytics = start("others", Map.of())) {
      analytics.await("SELECT count(*) FROM predictions WHERE predicted_value = 7", 0);
      analytics.await("SELECT count(*) FROM checkpoints WHERE fingerprint = 'of others'", 0);
      analytics.awaitThought(WINDOWS.size());

      assertThat(analytics.conclusions()).isEqualTo(expected);
    }
  }

  @Test
  void anInsightOfWindowsThatAreGoneOutlivesThatEverythingIsThoughtAnew() throws Exception {
    try (RunningAnalytics analytics = start("kept", Map.of())) {
      publish(WINDOWS.subList(0, 400));
      analytics.awaitThought(400);
    }
    Path database = folder.resolve("kept/analytics.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE checkpoints SET fingerprint = 'of others'");
      statement.executeUpdate(
          "INSERT INTO insights VALUES ('old', 'dust', '', '', '', 0.5, '', '{}', 'standing', 1, 1, 1, NULL)");
    }
    try (RunningAnalytics analytics = start("kept", Map.of())) {
      analytics.await("SELECT count(*) FROM checkpoints WHERE fingerprint = 'of others'", 0);

      assertThat(analytics.ask("SELECT id, state, resolved_at FROM insights WHERE id = 'old'"))
          .isEqualTo("old|resolved|" + SIX.toEpochMilli());
    }
  }

  @Test
  void payloadsThatCannotBeReadAnyMoreAreLeftOutAndTheRestIsReasonedAbout() throws Exception {
    try (RunningAnalytics analytics = start("unreadable", Map.of())) {
      publish(WINDOWS.subList(0, 1_100));
      analytics.awaitThought(1_100);
    }
    Path database = folder.resolve("unreadable/analytics.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE analytics_data SET raw_data = 'of long ago'");
      statement.executeUpdate("DELETE FROM checkpoints");
      statement.executeUpdate("DELETE FROM progress");
    }
    try (RunningAnalytics analytics = start("unreadable", Map.of())) {
      publish(WINDOWS.subList(1_100, WINDOWS.size()));
      analytics.awaitThought(WINDOWS.size());

      assertThat(analytics.metric("analytics_windows_unreadable_total"))
          .isGreaterThanOrEqualTo(1_100);
      assertThat(analytics.metric("analytics_windows_folded_total")).isPositive();
    }
  }

  @Test
  void lateWindowsAndRevisionsGiveTheSameAsIfTheyHadComeInTime() {
    String expected = expected();
    List<Aggregate> late = WINDOWS.subList(300, 420);
    List<Aggregate> revised = WINDOWS.subList(500, 510);
    List<Aggregate> first = new ArrayList<>(WINDOWS);
    first.removeAll(late);
    first.replaceAll(window -> revised.contains(window) ? Shifts.poorer(window) : window);
    try (RunningAnalytics analytics = start("late", Map.of())) {
      publish(first);
      analytics.awaitThought(first.size());
      assertThat(analytics.conclusions()).isNotEqualTo(expected);
      publish(revised);
      publish(late);
      analytics.awaitThought(WINDOWS.size());

      assertThat(analytics.conclusions()).isEqualTo(expected);
    }
  }

  @Test
  void anyOrderGivesTheSame() {
    String expected = expected();
    List<Aggregate> shuffled = new ArrayList<>(WINDOWS);
    Collections.shuffle(shuffled, new Random(5));
    try (RunningAnalytics analytics = start("shuffled", Map.of())) {
      publish(shuffled);
      analytics.awaitThought(WINDOWS.size());

      assertThat(analytics.conclusions()).isEqualTo(expected);
    }
  }

  @Test
  void aWindowFarAheadWaitsForItsTime() {
    Instant far = SIX.plus(Duration.ofDays(1));
    try (RunningAnalytics analytics = start("ahead", Map.of())) {
      publish(WINDOWS.subList(0, 30));
      publish(List.of(Shifts.windows(far, far.plusSeconds(10)).get(0).numbered("b", 1)));
      analytics.await("SELECT count(*) FROM analytics_data", 31);
      publish(WINDOWS.subList(30, 60));
      analytics.await("SELECT reached FROM progress", SIX.plusSeconds(600).toEpochMilli());
      clock.set(far);
      analytics.await("SELECT reached FROM progress", far.plusSeconds(10).toEpochMilli());
    }
  }

  @Test
  void theSimulatedPastIsMarkedAndReasonedAboutOnceItIsFilled() {
    try (RunningAnalytics analytics = start("past", Map.of("BACKFILL_DAYS", "1"))) {
      publish(WINDOWS.subList(0, 2));
      analytics.awaitThought(8_642);

      assertThat(analytics.ask("SELECT count(*) FROM analytics_data WHERE simulated = 1"))
          .isEqualTo("8640");
      assertThat(
              analytics.ask(
                  "SELECT count(*) FROM analytics_data WHERE simulated = 1 AND raw_data IS NULL"))
          .isEqualTo("0");
      assertThat(analytics.ask("SELECT count(*) > 1000 FROM predictions")).isEqualTo("1");
    }
  }

  @Test
  void aWrongParameterFileStopsTheStart() throws Exception {
    Path file = Files.writeString(folder.resolve("wrong.json"), "{\"guess\":1,\"work\":2}");

    assertThatThrownBy(() -> start("wrong", Map.of("ANALYTICS_FILE", file.toString())))
        .isInstanceOf(StartException.class)
        .hasMessageContainingAll("guess", "work");
  }
}
