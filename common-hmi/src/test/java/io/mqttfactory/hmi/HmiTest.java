package io.mqttfactory.hmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.hmi.live.SmallHistorian;
import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.hmi.view.Cell;
import io.mqttfactory.hmi.view.HmiState;
import io.mqttfactory.hmi.view.Quality;
import io.mqttfactory.hmi.view.TrendRange;
import io.mqttfactory.hmi.view.ViewSource;
import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.AlarmState;
import io.mqttfactory.model.WireTime;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole HMI, assembled as it runs, on an in-memory broker. */
class HmiTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SILENT = "alarms/line1/plc1_silent";

  @TempDir Path folder;
  private final InMemoryBroker broker = new InMemoryBroker();
  private final SettableClock clock = SettableClock.ofWednesday();
  private Component component;
  private ViewSource views;

  @AfterEach
  void stop() {
    if (component != null) {
      component.close();
    }
    broker.close();
  }

  @Test
  void whatIsReadIsShown() {
    start(Map.of());

    read(1, 105.2);

    HmiState state = views.state();
    assertThat(texts(state)).containsExactly("105.2", "6312");
    assertThat(qualities(state)).containsOnly(Quality.GOOD);
    assertThat(state.link().messages()).isEqualTo(1);
    assertThat(state.link().lastMessageAt()).isEqualTo(clock.instant());
    assertThat(state.sources()).allMatch(source -> !source.silent());
    assertThat(annunciated(state)).isEmpty();
  }

  @Test
  void beforeTheFirstReadingAllIsUnknown() {
    start(Map.of());

    assertThat(qualities(views.state())).containsOnly(Quality.UNKNOWN);
  }

  @Test
  void whatIsRedeliveredOrLateMovesNothingBackwards() {
    start(Map.of());
    read(5, 50);
    read(6, 60);

    read(5, 50);
    read(6, 61);
    publish("{\"timestamp\":\"2026-03-04T09:00:00Z\",\"plc_id\":\"PLC1\",\"line_speed\":7}");

    assertThat(texts(views.state())).containsExactly("60.0", "3600");
    assertThat(views.state().link().messages()).isEqualTo(5);
  }

  @Test
  void aLastWillMakesEverythingStaleAndRaisesOneAlarm() {
    start(Map.of());
    read(1, 105.2);

    broker.publishRetained("status/PLC1", "offline");
    broker.settle();

    assertOnlySilenceIsAlarmed();
    assertThat(views.state().sources().get(0).note()).isEqualTo("PLC1 is offline");
  }

  @Test
  void threeMissedIntervalsMakeEverythingStaleAndRaiseOneAlarm() {
    start(Map.of());
    for (int sequence = 1; sequence <= 5; sequence++) {
      read(sequence, 100 + sequence);
      clock.advance(Duration.ofSeconds(2));
    }

    clock.advance(Duration.ofSeconds(5));

    await().atMost(PATIENCE).until(() -> silence().state() == AlarmState.UNACKNOWLEDGED);
    assertOnlySilenceIsAlarmed();
  }

  @Test
  void aReadingEndsTheSilence() {
    start(Map.of());
    read(1, 105.2);
    broker.publishRetained("status/PLC1", "offline");
    broker.settle();
    clock.advance(Duration.ofSeconds(10));

    read(2, 80);

    assertThat(qualities(views.state())).containsOnly(Quality.GOOD);
    assertThat(silence().state()).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
  }

  @Test
  void aReadingEndsASilenceFromBeforeTheStart() {
    start(Map.of());
    broker.publishRetained("status/PLC1", "offline");
    broker.settle();
    component.close();
    broker.publishRetained("status/PLC1", "online");
    start(Map.of());
    assertThat(silence().state()).isEqualTo(AlarmState.UNACKNOWLEDGED);

    read(1, 80);

    assertThat(silence().state()).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
  }

  @Test
  void howAlarmsStandIsRetained() {
    start(Map.of());
    assertThat(broker.retainedText(SILENT).orElseThrow()).contains("\"state\":\"normal\"");

    broker.publishRetained("status/PLC1", "offline");
    broker.settle();

    assertThat(broker.retainedText(SILENT).orElseThrow()).contains("\"state\":\"unacknowledged\"");
  }

  @Test
  void aBrokerThatForgotTheAlarmsIsToldAgain() {
    start(Map.of());
    read(1, 105.2);
    broker.cut();
    broker.forget();
    clock.advance(Duration.ofMinutes(1));
    await().atMost(PATIENCE).until(() -> silence().state() == AlarmState.UNACKNOWLEDGED);
    assertThat(broker.retainedText(SILENT)).isEmpty();

    broker.restore();
    broker.settle();

    assertThat(broker.retainedText(SILENT).orElseThrow()).contains("\"state\":\"unacknowledged\"");
    assertThat(views.state().alarms())
        .allMatch(
            alarm -> broker.retainedText("alarms/line1/" + alarm.snapshot().alarm()).isPresent());
  }

  @Test
  void anAlarmThatIsNotDefinedAnyMoreIsTakenBackAlsoIfTheBrokerHearsOfItLate() throws IOException {
    start(Map.of());
    broker.publishRetained("status/PLC1", "offline");
    broker.settle();
    component.close();
    Map<String, String> renamed = Map.of("ALARMS_FILE", withoutSilentAlarm().toString());

    broker.cut();
    start(renamed);
    component.close();
    assertThat(broker.retainedText(SILENT)).isPresent();
    broker.restore();
    start(renamed);

    assertThat(broker.retainedText(SILENT)).isEmpty();
    assertThat(broker.retainedText(SILENT + "_now")).isPresent();
  }

  private Path withoutSilentAlarm() throws IOException {
    String all = Files.readString(Path.of("../config/alarms-line1.json"));
    return Files.writeString(
        folder.resolve("alarms.json"), all.replace("\"plc1_silent\"", "\"plc1_silent_now\""));
  }

  @Test
  void whatIsNoReadingChangesNothing() {
    start(Map.of());
    read(1, 105.2);

    for (String payload : List.of("", "{", "[]", "{\"plc_id\":\"PLC1\",\"line_speed\":3}")) {
      publish(payload);
    }

    assertThat(texts(views.state())).containsExactly("105.2", "6312");
    assertThat(qualities(views.state())).containsOnly(Quality.GOOD);
  }

  @Test
  void theTrendsBeginWithThePast() throws IOException {
    try (SmallHistorian historian = new SmallHistorian()) {
      historian.answers(
          200, "timestamp,source,line_speed\r\n2026-03-04T08:31:00.000Z,PLC1,2.0\r\n");
      start(Map.of("HISTORIAN_URL", historian.address().toString()));
      read(1, 1);

      await().atMost(PATIENCE).until(() -> trend().size() == 2);

      assertThat(trend()).containsExactly(120.0, 60.0);
    }
  }

  private void start(Map<String, String> overrides) {
    Map<String, String> variables =
        new HashMap<>(
            Map.of(
                "DATA_DIR", folder.toString(),
                "ALARMS_FILE", "../config/alarms-line1.json",
                "HISTORIAN_URL", "off",
                "HTTP_PORT", "0",
                "MQTT_PASSWORD", "secret"));
    variables.putAll(overrides);
    component = Component.start("HMI1", variables, clock, this::assemble);
    broker.settle();
  }

  private void assemble(Component starting) {
    HmiConfig config = HmiConfig.from(starting.settings(), "HMI1", 0, "line1");
    views = Hmi.assemble(starting, broker, config, new SpeedScreen());
  }

  private void read(long sequence, double speed) {
    Instant now = clock.instant();
    publish(
        """
        {"timestamp":"%s","plc_id":"PLC1","epoch":"e-1","sequence":%d,"line_speed":%s}
        """
            .formatted(WireTime.format(now), sequence, speed));
  }

  private void publish(String payload) {
    broker.publish("factory/line1", payload);
    broker.settle();
  }

  private void assertOnlySilenceIsAlarmed() {
    HmiState state = views.state();
    assertThat(qualities(state)).containsOnly(Quality.STALE);
    assertThat(annunciated(state)).containsExactly("plc1_silent");
  }

  private AlarmSnapshot silence() {
    return views.state().alarms().stream()
        .map(AlarmView::snapshot)
        .filter(alarm -> alarm.alarm().equals("plc1_silent"))
        .findFirst()
        .orElseThrow();
  }

  private List<Double> trend() {
    return views.trends(TrendRange.AN_HOUR, 60).get(0).values().stream()
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<String> annunciated(HmiState state) {
    return state.alarms().stream()
        .map(AlarmView::snapshot)
        .filter(alarm -> alarm.state().isAnnunciated())
        .map(AlarmSnapshot::alarm)
        .toList();
  }

  private static List<String> texts(HmiState state) {
    return state.panels().get(0).cells().stream().map(Cell::text).toList();
  }

  private static List<Quality> qualities(HmiState state) {
    return state.panels().get(0).cells().stream().map(Cell::quality).toList();
  }
}
