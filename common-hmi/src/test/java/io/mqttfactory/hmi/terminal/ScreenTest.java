package io.mqttfactory.hmi.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tamboui.buffer.Buffer;
import dev.tamboui.layout.Rect;
import dev.tamboui.style.Modifier;
import dev.tamboui.text.CharWidth;
import io.mqttfactory.hmi.view.HmiState;
import io.mqttfactory.hmi.view.TrendRange;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenTest {

  private static final Look UNICODE = new Look(true, true, ZoneOffset.UTC);
  private static final Look ASCII = new Look(false, false, ZoneOffset.UTC);

  @ParameterizedTest(name = "{0} x {1}")
  @CsvSource({"80,24", "64,18", "120,40", "200,50"})
  void saysAllThatMattersOnAnyScreen(int columns, int rows) {
    String screen = draw(showing(States.line()), columns, rows, UNICODE);

    assertThat(screen)
        .contains("Manufacturing line 1", "09:30:00")
        .contains("HMI1 connected  broker ok  PLC1 ok  last 2 s ago")
        .contains("▲ 1 HIGH", "◆ 1 MEDIUM", "● 1 LOW", "2 unacknowledged", "1 shelved")
        .contains("─ Process ─", "105.2  1/min", "─ Alarms ─", "─ Trends, last 5 min ─")
        .contains("▶ ▲ HIGH    UNACKED     09:27:55    Message of vibration_high")
        .contains("? help  q quit");
    assertThat(screen.lines()).hasSize(rows).allMatch(line -> CharWidth.of(line) <= columns);
  }

  @Test
  void alarmsThatAreNormalAreNotInTheTable() {
    String screen = draw(showing(States.line()), 80, 24, UNICODE);

    assertThat(screen).contains("speed_low").doesNotContain("power_high");
  }

  @Test
  void isCalmWithoutAlarms() {
    String screen = draw(showing(States.calm()), 80, 24, UNICODE);

    assertThat(screen).contains("No alarms", "▲ 0 HIGH", "0 unacknowledged");
  }

  @Test
  void largerScreensTellWhatToDo() {
    Model model = showing(States.line());

    assertThat(draw(model, 80, 24, UNICODE)).doesNotContain("A bearing is worn");
    assertThat(draw(model, 120, 40, UNICODE))
        .contains("Cause        A bearing is worn", "Action       Stop the line");
  }

  @Test
  void aSmallScreenSaysSoAndStillCountsAlarms() {
    String screen = draw(showing(States.line()), 60, 15, UNICODE);

    assertThat(screen).contains("too small: 60 x 15", "needs 64 x 18", "▲ 1 HIGH");
  }

  @ParameterizedTest(name = "{0} x {1}")
  @CsvSource({"1,1", "2,40", "300,1", "10,3"})
  void drawsOnScreensOfAnySize(int columns, int rows) {
    assertThat(draw(showing(States.line()), columns, rows, UNICODE).lines()).hasSize(rows);
  }

  @Test
  void withoutUnicodeThereIsOnlyAscii() {
    String screen = draw(showing(States.line()), 100, 40, ASCII);

    assertThat(screen).matches("[ -~\n]*");
    assertThat(screen).contains("! 1 HIGH", "> ! HIGH", "61.4  deg C", "####");
  }

  @Test
  void withoutColorNothingIsColored() {
    Look plain = new Look(true, false, ZoneOffset.UTC);

    assertThat(cells(buffer(showing(States.line()), 80, 24, plain)))
        .allMatch(cell -> cell.style().fg().isEmpty() && cell.style().bg().isEmpty());
    assertThat(cells(buffer(showing(States.line()), 80, 24, UNICODE)))
        .anyMatch(cell -> cell.style().fg().isPresent());
  }

  @Test
  void colorIsForWhatIsNotNormal() {
    assertThat(cells(buffer(showing(States.calm()), 80, 24, UNICODE)).stream().skip(80 * 16))
        .allMatch(cell -> cell.style().fg().isEmpty());
  }

  @Test
  void textOfThePlantCannotSteerTheTerminal() {
    String evil = "\u001b[2J\u001b]0;x\u0007\r\nHIGH\u202e\u0000\u009b31m\u200d e\u0301";
    HmiState state =
        States.line(
            States.NOW,
            States.panels(),
            List.of(
                States.alarm("a", AlarmPriority.HIGH, AlarmState.UNACKNOWLEDGED, evil),
                States.alarm(
                    evil, AlarmPriority.LOW, AlarmState.UNACKNOWLEDGED, "宽宽宽".repeat(40))));
    Model model = showing(state).with(Dialog.shelve(evil)).select(1);
    for (Look look : List.of(UNICODE, ASCII)) {
      String screen = draw(model, 80, 24, look);

      assertThat(screen.codePoints().filter(c -> c != '\n').filter(ScreenTest::steers)).isEmpty();
      assertThat(screen.lines()).hasSize(24).allMatch(line -> CharWidth.of(line) <= 80);
    }
  }

  @Test
  void staleAndUnknownValuesAreMarkedInWords() {
    assertThat(draw(showing(States.silent()), 80, 24, UNICODE))
        .contains("PLC1 SILENT 12 s", "broker AWAY", "105.2? 1/min", "stale");
    assertThat(draw(showing(States.line()), 80, 24, UNICODE)).contains("unknown");
  }

  @Test
  void saysSinceWhenTheHmiIsAwayAndHowOldTheValuesAre() {
    Picture away = picture(States.line()).away(States.NOW.plusSeconds(10), "does not answer");
    Instant later = States.NOW.plusSeconds(40);
    Buffer buffer = buffer(Model.of("u").received(away), later, 120, 24, UNICODE);

    assertThat(Texts.of(buffer))
        .contains("HMI1 away since 09:30:10, trying again", "values are 40 s old", "105.2");
    assertThat(buffer.get(2, 4).style().addModifiers()).contains(Modifier.DIM);
  }

  @Test
  void isSlowWhenNoAnswerHasComeForSomeSeconds() {
    Buffer buffer = buffer(showing(States.line()), States.NOW.plusSeconds(7), 80, 24, UNICODE);

    assertThat(Texts.of(buffer)).contains("HMI1 slow, 7 s");
  }

  @Test
  void theFirstFrameNeedsNoAnswer() {
    Model connecting = Model.of("http://localhost:8080");
    Picture away = connecting.latest().away(States.NOW, "does not answer");

    assertThat(draw(connecting, 80, 24, UNICODE))
        .contains("Connecting to http://localhost:8080", "q quit");
    assertThat(draw(connecting.received(away), 120, 24, UNICODE))
        .contains("HMI at http://localhost:8080 away since 09:30:00");
  }

  @Test
  void aPauseKeepsThePictureButNotTheCountOfAlarms() {
    Model paused = showing(States.calm()).pause();
    Picture next = picture(States.line()).withState(States.line(), States.NOW.plusSeconds(30));

    Buffer buffer = buffer(paused.received(next), States.NOW.plusSeconds(30), 80, 24, UNICODE);

    assertThat(Texts.of(buffer)).contains("PAUSED, 30 s old", "No alarms", "▲ 1 HIGH");
  }

  @Test
  void saysWhatDoesNotFitAndTurnsToIt() {
    HmiState state = States.line(States.NOW, States.manyPanels(6), manyAlarms(12));
    Model model = showing(state);

    assertThat(draw(model, 80, 24, UNICODE))
        .contains("↓ 16 more values: Tab (page 1 of 3)", "Value 0.0", "↓ 6 more ─");
    assertThat(draw(model.turn(1), 80, 24, UNICODE)).contains("Value 2.0", "page 2 of 3");
    assertThat(draw(model.turn(-1), 80, 24, UNICODE)).contains("Value 5.3", "page 3 of 3");
    assertThat(draw(model.select(11), 80, 24, UNICODE))
        .contains("▶ ● LOW     UNACKED     09:27:55    Message of alarm11", "↑ 6 more ─");
    assertThat(draw(model, 200, 50, UNICODE))
        .contains("Value 5.3")
        .doesNotContain("more values: Tab");
  }

  @Test
  void dialogsLieOverTheScreen() {
    Model model = showing(States.line());

    assertThat(draw(model.with(Dialog.HELP), 80, 24, UNICODE)).contains("shelve the selected");
    assertThat(draw(model.with(Dialog.JOURNAL), 80, 24, UNICODE))
        .contains("09:30:00 ▲ UNACKED > acked by anna", "↓ 12 more");
    assertThat(draw(model.with(Dialog.shelve("speed_low").type('4').type('5')), 80, 24, UNICODE))
        .contains("Shelve speed_low", "▶ 45 min");
  }

  @ParameterizedTest(name = "{0} x {1}")
  @CsvSource({"80,24", "64,18"})
  void tellsHowTheAlarmSystemDoes(int columns, int rows) {
    Model model = showing(States.floodedAlarms()).with(Dialog.FIGURES);

    assertThat(draw(model, columns, rows, UNICODE))
        .contains("Raised              14 in 10 min, 40 in 1 h")
        .contains("Flood               yes, until fewer than 5")
        .contains("Chattering          2: pressure_low, jam")
        .contains("Standing over 24 h  none")
        .containsPattern("20x alarm1 .* 15x alarm6 ")
        .containsPattern("16x alarm5 .* 11x alarm10 ");
    assertThat(draw(Model.of("u").with(Dialog.FIGURES), columns, rows, UNICODE))
        .contains("Nothing yet");
  }

  private static boolean steers(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL || type == Character.FORMAT;
  }

  private static List<io.mqttfactory.hmi.view.AlarmView> manyAlarms(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> States.alarm("alarm" + i, AlarmPriority.LOW, AlarmState.UNACKNOWLEDGED))
        .toList();
  }

  static Picture picture(HmiState state) {
    return Picture.none("http://localhost:8080")
        .withState(state, States.NOW)
        .withTrends(States.trends(), TrendRange.FIVE_MINUTES, States.NOW)
        .withJournal(States.journal());
  }

  static Model showing(HmiState state) {
    return Model.of("http://localhost:8080").received(picture(state));
  }

  private static List<dev.tamboui.buffer.Cell> cells(Buffer buffer) {
    return IntStream.range(0, buffer.width() * buffer.height())
        .mapToObj(i -> buffer.get(i % buffer.width(), i / buffer.width()))
        .toList();
  }

  private static Buffer buffer(Model model, int columns, int rows, Look look) {
    return buffer(model, States.NOW, columns, rows, look);
  }

  private static Buffer buffer(Model model, Instant now, int columns, int rows, Look look) {
    Buffer buffer = Buffer.empty(Rect.of(columns, rows));
    Screen.draw(model, now, new Canvas(buffer, look));
    return buffer;
  }

  private static String draw(Model model, int columns, int rows, Look look) {
    return Texts.of(buffer(model, columns, rows, look));
  }
}
