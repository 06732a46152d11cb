package io.mqttfactory.hmi.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tamboui.tui.event.KeyCode;
import dev.tamboui.tui.event.KeyEvent;
import dev.tamboui.tui.event.KeyModifiers;
import io.mqttfactory.hmi.view.TrendRange;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {

  private final Model line = ScreenTest.showing(States.line());

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "a, /api/alarms/vibration_high/acknowledge, acknowledges the selected alarm",
    "A, /api/alarms/acknowledge, acknowledges all",
    "u, /api/alarms/vibration_high/unshelve, unshelves the selected alarm"
  })
  void lettersAreCommands(char letter, String path, String description) {
    Step step = press(line, letter);

    assertThat(step.command()).hasValueSatisfying(sent -> assertThat(sent.path()).isEqualTo(path));
    assertThat(step.quit()).isFalse();
  }

  @Test
  void arrowsSelectAndStayInTheTable() {
    assertThat(line.selected()).isEqualTo("vibration_high");
    Model second = press(line, KeyCode.DOWN).model();
    assertThat(second.selected()).isEqualTo("temperature_high");
    assertThat(press(press(second, KeyCode.UP).model(), KeyCode.UP).model().selectedIndex())
        .isZero();
    assertThat(press(press(line, KeyCode.END).model(), KeyCode.DOWN).model().selected())
        .isEqualTo("speed_low");
    assertThat(press(second, KeyCode.HOME).model().selectedIndex()).isZero();
  }

  @Test
  void theSelectionStaysOnItsAlarmWhenOthersCome() {
    var alarms =
        List.of(
            States.alarm("power_high", AlarmPriority.HIGH, AlarmState.UNACKNOWLEDGED),
            States.alarm("vibration_high", AlarmPriority.HIGH, AlarmState.UNACKNOWLEDGED));
    Model next =
        line.received(ScreenTest.picture(States.line(States.NOW, States.panels(), alarms)));

    assertThat(next.selected()).isEqualTo("vibration_high");
    assertThat(next.selectedIndex()).isEqualTo(1);
  }

  @Test
  void aKeyForAnAlarmThatIsGoneDoesNotReachTheNext() {
    var others = States.alarms().subList(1, 4);
    Model next =
        line.received(ScreenTest.picture(States.line(States.NOW, States.panels(), others)));

    Step step = press(next, 'a');

    assertThat(step.command()).isEmpty();
    assertThat(step.model().note().text()).isEqualTo("Select an alarm first");
    assertThat(press(next, KeyCode.DOWN).model().selected()).isEqualTo("temperature_high");
  }

  @Test
  void shelvesForAChosenTime() {
    Model asking = press(line, 's').model();

    assertThat(asking.dialog().kind()).isEqualTo(Dialog.Kind.SHELVE);
    assertThat(press(asking, KeyCode.ENTER).command())
        .contains(Command.shelve("vibration_high", 15));
    Model hour = press(asking, KeyCode.DOWN).model();
    assertThat(press(hour, KeyCode.ENTER).command()).contains(Command.shelve("vibration_high", 60));
    assertThat(press(hour, KeyCode.ENTER).model().dialog()).isEqualTo(Dialog.NONE);
  }

  @Test
  void shelvesForATypedTime() {
    Model typed = press(press(press(line, 's').model(), '3').model(), '5').model();
    Model corrected = press(press(typed, KeyCode.BACKSPACE).model(), '0').model();

    assertThat(press(corrected, KeyCode.ENTER).command())
        .contains(Command.shelve("vibration_high", 30));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"0", "1441", "9999"})
  void doesNotShelveForNoTimeOrMoreThanADay(String digits) {
    Model typed = press(line, 's').model();
    for (char digit : digits.toCharArray()) {
      typed = press(typed, digit).model();
    }
    Step step = press(typed, KeyCode.ENTER);

    assertThat(step.command()).isEmpty();
    assertThat(step.model().note().text()).isEqualTo("Shelve for 1 to 1440 minutes");
  }

  @Test
  void shelvesTheAlarmThatWasAskedAboutThoughItMoved() {
    Model asking = press(line, 's').model().received(ScreenTest.picture(States.calm()));

    assertThat(press(asking, KeyCode.ENTER).command())
        .contains(Command.shelve("vibration_high", 15));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"s, SHELVE", "j, JOURNAL", "k, FIGURES", "?, HELP"})
  void dialogsCloseWithEscapeAndTheLetterThatOpenedThem(char letter, Dialog.Kind kind) {
    Model open = press(line, letter).model();

    assertThat(open.dialog().kind()).isEqualTo(kind);
    assertThat(press(open, KeyCode.ESCAPE).model().dialog()).isEqualTo(Dialog.NONE);
    assertThat(press(open, letter).model().dialog()).isEqualTo(Dialog.NONE);
    assertThat(press(open, 'q').quit()).isFalse();
    assertThat(press(open, 'a').command()).isEmpty();
  }

  @Test
  void theJournalScrollsToItsEndAndNoFarther() {
    Model journal = press(line, 'j').model();

    assertThat(press(journal, KeyCode.END).model().dialog().position()).isEqualTo(29);
    assertThat(press(journal, KeyCode.UP).model().dialog().position()).isZero();
    assertThat(press(journal, KeyCode.PAGE_DOWN).model().dialog().position()).isEqualTo(10);
    assertThat(Wish.of(journal).journal()).isTrue();
  }

  @Test
  void otherLettersChangeWhatIsShown() {
    Model hour = press(line, 't').model();
    Model paused = press(line, 'p').model();

    assertThat(hour.range()).isEqualTo(TrendRange.AN_HOUR);
    assertThat(press(hour, 't').model().range()).isEqualTo(TrendRange.FIVE_MINUTES);
    assertThat(paused.paused()).isTrue();
    assertThat(press(paused, 'p').model().paused()).isFalse();
    assertThat(press(line, KeyCode.TAB).model().page()).isEqualTo(1);
  }

  @Test
  void quitsWithQAndFromEverywhereWithControlC() {
    KeyEvent controlC = KeyEvent.ofChar('c', KeyModifiers.CTRL);

    assertThat(press(line, 'q').quit()).isTrue();
    assertThat(Keys.press(press(line, 's').model(), controlC, States.NOW).quit()).isTrue();
    assertThat(press(line, 'x')).isEqualTo(Step.to(line));
  }

  private static Step press(Model model, char letter) {
    return Keys.press(model, KeyEvent.ofChar(letter), States.NOW);
  }

  private static Step press(Model model, KeyCode code) {
    return Keys.press(model, KeyEvent.ofKey(code), States.NOW);
  }
}
