package io.mqttfactory.hmi.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tamboui.buffer.Buffer;
import dev.tamboui.layout.Rect;
import dev.tamboui.style.Modifier;
import dev.tamboui.text.CharWidth;
import dev.tamboui.tui.event.KeyEvent;
import io.mqttfactory.hmi.SampleDashboard;
import io.mqttfactory.hmi.view.TrendRange;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The screen for who decides, and not operates. */
class OutlookScreenTest {

  private static final Look UNICODE = new Look(true, true, ZoneOffset.UTC);
  private static final Look ASCII = new Look(false, false, ZoneOffset.UTC);

  private final SampleDashboard dashboard = new SampleDashboard(() -> States.NOW);

  @Test
  void answersWithoutScrollingOnAHundredByThirty() {
    String screen = draw(showing(TrendRange.AN_HOUR), 100, 30, UNICODE);

    assertThat(screen)
        .contains("▲ The plant needs attention: power is too high and costs 22.10 € an hour")
        .contains("85.4  %   → target 88", "◆ OEE", "↘ 82 % data, target 85", "unknown")
        .contains("─ Trends, last hour ─", "CO₂ in the hall")
        .contains("1  Start the compressors one after the other in the early shift")
        .contains("Cause: Vibration of the drive bearing rises by 0.4 mm/s a day")
        .contains("Effect: comfort above 80 again, 1 kW more", "↓ 1 more ─")
        .contains("prediction: Power peaks at 291 kW, for 11:30:00, 87 % sure")
        .contains("▲ HIGH    active      09:05:00    Average power 291.4 kW is above 280 kW")
        .contains("● LOW     active");
  }

  @ParameterizedTest(name = "{0} x {1}")
  @CsvSource({"64,18", "80,24", "100,30", "200,60"})
  void tellsTheMostUrgentOnAnyScreen(int columns, int rows) {
    String screen = draw(showing(TrendRange.A_WEEK), columns, rows, ASCII);

    assertThat(screen)
        .contains("! The plant needs attention", "Energy e", "What to do")
        .contains("1  Start the compressors", "! HIGH    active", "* MEDIUM  active")
        .matches("[ -~\n]*");
    assertThat(screen.lines()).hasSize(rows).allMatch(line -> CharWidth.of(line) <= columns);
  }

  @ParameterizedTest(name = "{0} x {1}")
  @CsvSource({"1,1", "2,40", "300,1", "64,18", "70,19"})
  void drawsOnScreensOfAnySize(int columns, int rows) {
    assertThat(draw(showing(TrendRange.A_DAY), columns, rows, UNICODE).lines()).hasSize(rows);
  }

  @Test
  void aPictureAsHighAsItWantsHoldsEverything() {
    Model model = showing(TrendRange.AN_HOUR);

    assertThat(draw(model, 80, Screen.wantedRows(model.shown()), UNICODE))
        .contains("Rejects today", "Effect: A fourth effect", "insight: Energy per part")
        .contains("● LOW     active")
        .doesNotContainPattern("↓ \\d");
    assertThat(Screen.wantedRows(ScreenTest.picture(States.line()))).isZero();
  }

  @Test
  void isCalmWhereAllIsWell() {
    dashboard.heal();

    assertThat(draw(showing(TrendRange.AN_HOUR), 100, 30, UNICODE))
        .contains("✓ The plant is all right", "Nothing has to be done", "No alerts");
  }

  @Test
  void hasNothingForOperators() {
    Model model = showing(TrendRange.AN_HOUR);
    String screens =
        draw(model, 160, 40, UNICODE) + draw(model.with(Dialog.HELP), 160, 40, UNICODE);

    assertThat(screens)
        .contains("j journal", "t trend", "trends of another span of time")
        .doesNotContain("ack", "shelve", "key figures of", "alarm");
    assertThat(Stream.of('a', 'A', 's', 'u', 'k').map(letter -> press(model, letter)))
        .containsOnly(Step.to(model));
  }

  @Test
  void theJournalTellsWhatWasActive() {
    Picture picture =
        showing(TrendRange.AN_HOUR).shown().withJournal(dashboard.journal("", Long.MAX_VALUE, 100));
    Model model = Model.of("u").received(picture).with(Dialog.JOURNAL);

    assertThat(draw(model, 100, 30, UNICODE)).contains("09:00:00 ▲ active > normal");
  }

  @Test
  void theKeyCyclesThroughTheRangesThatAreOffered() {
    Model hour = showing(TrendRange.AN_HOUR);
    Model day = press(hour, 't').model();
    Model week = press(day, 't').model();

    assertThat(List.of(day.range(), week.range(), press(week, 't').model().range()))
        .containsExactly(TrendRange.A_DAY, TrendRange.A_WEEK, TrendRange.AN_HOUR);
  }

  @Test
  void whatWasSimulatedIsDimAndSaysSo() {
    Buffer buffer = buffer(showing(TrendRange.A_DAY), 120, 40, UNICODE);
    String screen = Texts.of(buffer);

    assertThat(screen).contains("─ Last day, dim: simulated ─", "simulated to 03-03 21:30");
    int row = (int) screen.lines().takeWhile(line -> !line.contains("simulated to")).count() + 2;
    assertThat(buffer.get(74, row).style().addModifiers()).contains(Modifier.DIM);
    assertThat(buffer.get(118, row).style().addModifiers()).doesNotContain(Modifier.DIM);
  }

  @Test
  void textOfStrangersCannotSteerTheTerminal() {
    String screen = draw(showing(TrendRange.AN_HOUR), 140, 50, UNICODE);

    assertThat(screen).contains("<img src=x onerror=alert(1)>").doesNotContain("\u001b");
  }

  private Model showing(TrendRange range) {
    Picture picture =
        Picture.none("u")
            .withState(dashboard.state(), States.NOW)
            .withTrends(dashboard.trends(range, 120), range, States.NOW);
    return Model.of("u").received(picture);
  }

  private static Step press(Model model, char letter) {
    return Keys.press(model, KeyEvent.ofChar(letter), States.NOW);
  }

  private static String draw(Model model, int columns, int rows, Look look) {
    return Texts.of(buffer(model, columns, rows, look));
  }

  private static Buffer buffer(Model model, int columns, int rows, Look look) {
    Buffer buffer = Buffer.empty(Rect.of(columns, rows));
    Screen.draw(model, States.NOW, new Canvas(buffer, look));
    return buffer;
  }
}
