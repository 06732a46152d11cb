package io.mqttfactory.hmi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmState;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.Tasks;
import io.mqttfactory.runtime.http.HttpService;
import io.mqttfactory.testing.PageInBrowser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The page in a real browser, against a real HTTP service. */
class PageIT extends PageInBrowser {

  private static final String HOST = "127.0.0.1";
  private static final String VIBRATION = "[data-alarm=vibration_high]";

  private static final String DISABLED = "aria-disabled";
  private static final String COUNT_JOURNAL_REQUESTS =
      "return performance.getEntriesByType('resource')"
          + ".filter(({name}) => name.includes('/api/journal')).length";

  /** What a browser does whose user has forbidden sites to store anything. */
  private static final String BLOCKED_STORAGE =
      "Object.defineProperty(window, 'localStorage',"
          + " {get() { throw new DOMException('denied', 'SecurityError'); }});";

  private final SampleAlarms alarms = SampleAlarms.inEachState();
  private HttpService http;
  private Tasks tasks;

  @BeforeEach
  void openPage() {
    serve(0);
    setSize(1_280, 800);
    open(http.port(), "/");
    awaitThat(() -> text("#title").equals("Manufacturing line 1"));
  }

  @AfterEach
  void stop() {
    tasks.close();
    http.close();
  }

  @Test
  void showsValuesAndGoesOnByItself() {
    assertThat(text("[data-tag=line_speed] .value")).isEqualTo("105.2");
    assertThat(text("[data-tag=line_speed] .unit")).isEqualTo("units/min");
    assertThat(text("[data-tag=humidity]")).contains("stale");
    assertThat(text("[data-tag=air]")).contains("unknown");
    assertThat(text("[data-tag=vibration]")).contains("High").contains("ISO zone C");
    assertThat(text("#links")).contains("PLC9 silent");
    String time = text("#clock");
    awaitThat(() -> !text("#clock").equals(time));

    alarms.put("jam", AlarmState.UNACKNOWLEDGED, AlarmPriority.HIGH, "A part is stuck");

    awaitThat(() -> text("#annunciated").contains("A part is stuck"));
    awaitThat(() -> domText("#announcer").equals("High alarm: A part is stuck"));
  }

  @Test
  void showsAlarmsInTheOrderInWhichTheyNeedAnOperator() {
    List<String> shown =
        all("#annunciated tr").stream().map(row -> row.getDomAttribute("data-alarm")).toList();

    assertThat(shown).containsExactly("vibration_high", "pressure_high", "quality_low");
    assertThat(text(VIBRATION)).contains("High").contains("Active, not acknowledged");
    assertThat(text("[data-alarm=pressure_high]")).contains("acknowledged by Anna");
    assertThat(text("[data-alarm=quality_low]")).contains("Over, not acknowledged");
    assertThat(text("#aside summary")).isEqualTo("Put aside (3)");
    assertThat(text("#normal summary")).isEqualTo("Normal (2)");
    assertThat(text("#counters li.high")).isEqualTo("1 ▲High");
  }

  @Test
  void textFromPayloadsStaysText() {
    awaitThat(() -> !all("#trends canvas").isEmpty());
    click("#journal summary");
    awaitThat(() -> !all("#journal tbody tr").isEmpty());

    assertThat(text("[data-tag=order] .value")).startsWith("<img src=x onerror=alert(1)>");
    assertThat(text("[data-alarm=quality_low]")).contains("<img src=x onerror=alert(1)>");
    assertThat(all("img, [onerror], [style*=url]")).isEmpty();
    // A violation of the content security policy would stand here, as would any other error.
    assertThat(takeLog()).isEmpty();
  }

  @Test
  void anAlarmIsAcknowledgedOnThePage() {
    nameOperator("Anna");

    click(VIBRATION + " .do .strong");

    awaitThat(() -> text(VIBRATION).contains("acknowledged by Anna"));
    assertThat(alarms.commands()).containsExactly("acknowledge vibration_high by Anna");
    assertThat(element(VIBRATION + " .do .strong").isDisplayed()).isFalse();
  }

  @Test
  void theKeyboardIsEnoughAndTheOperatorIsAskedOnce() {
    browser().executeScript("localStorage.clear()");
    WebElement acknowledge = element(VIBRATION + " .do .strong");
    tabTo(acknowledge);

    acknowledge.sendKeys(Keys.ENTER);
    awaitThat(() -> element("#operator-dialog").isDisplayed());
    new Actions(browser()).sendKeys("Berta", Keys.ENTER).perform();

    awaitThat(() -> alarms.commands().contains("acknowledge vibration_high by Berta"));
    awaitThat(() -> text(VIBRATION).contains("acknowledged by"));
    assertThat(text("#operator")).isEqualTo("Operator: Berta");
    awaitThat(() -> browser().switchTo().activeElement().getText().equals("More"));
    browser().switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(text(VIBRATION + " .guidance")).contains("A worn bearing, or a loose base.");
  }

  @Test
  void anAlarmIsShelvedAndBroughtBackAndAllAreAcknowledged() {
    nameOperator("Anna");

    click("[data-alarm=pressure_high] .do .quiet");
    click("[data-alarm=pressure_high] .shelve button:nth-of-type(2)");
    awaitThat(() -> text("#aside summary").equals("Put aside (4)"));
    click("#aside summary");
    click("[data-alarm=plc9_silent] .do .quiet");
    click("[data-alarm=plc9_silent] .guidance .actions > button");
    awaitThat(() -> text("#aside summary").equals("Put aside (3)"));
    click("#acknowledge-all");
    awaitThat(() -> text("#message").equals("2 acknowledged."));

    assertThat(alarms.commands())
        .containsExactly(
            "shelve pressure_high by Anna for 60",
            "unshelve plc9_silent by Anna",
            "acknowledge vibration_high by Anna",
            "acknowledge quality_low by Anna");
  }

  @Test
  void worksInABrowserThatMayStoreNothing() {
    Object blocked =
        browser()
            .executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument", Map.of("source", BLOCKED_STORAGE))
            .get("identifier");
    try {
      browser().navigate().refresh();
      awaitThat(() -> text("#title").equals("Manufacturing line 1"));

      click(VIBRATION + " .do .strong");
      awaitThat(() -> element("#operator-dialog").isDisplayed());
      new Actions(browser()).sendKeys("Berta", Keys.ENTER).perform();
      awaitThat(() -> alarms.commands().contains("acknowledge vibration_high by Berta"));
      click("[data-alarm=quality_low] .do .strong");

      awaitThat(() -> alarms.commands().contains("acknowledge quality_low by Berta"));
    } finally {
      browser()
          .executeCdpCommand(
              "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", blocked));
    }
  }

  @Test
  void saysWhenItIsDisconnectedHowOldItsValuesAreAndComesBack() {
    int port = http.port();
    assertThat(element("#banner").isDisplayed()).isFalse();

    stop();

    awaitThat(() -> element("#banner").isDisplayed());
    assertThat(text("#banner")).contains("No connection to HMI1 — values are from").contains("ago");
    assertThat(text("#links")).contains("HMI1 no connection");
    serve(port);
    awaitThat(() -> !element("#banner").isDisplayed());
  }

  @Test
  void readsTheJournalPageByPage() {
    click("#journal summary");
    awaitThat(() -> rows("#journal tbody") == 50);
    click("#journal-older");
    awaitThat(() -> rows("#journal tbody") == 100);
    click("#journal-older");
    awaitThat(() -> rows("#journal tbody") == 120);
    assertThat(older().isEnabled()).isFalse();
  }

  @Test
  void aDoubleClickReadsTheJournalOnce() {
    click("#journal summary");
    awaitThat(() -> rows("#journal tbody") == 50);

    browser().executeScript("const older = arguments[0]; older.click(); older.click();", older());

    awaitThat(() -> rows("#journal tbody") == 100 && older().getDomAttribute(DISABLED) == null);
    assertThat(browser().executeScript(COUNT_JOURNAL_REQUESTS)).isEqualTo(2L);
  }

  @Test
  void tellsHowTheAlarmSystemDoes() {
    assertThat(text("#alarm-system summary")).isEqualTo("Alarm system: 4 raised in 10 min");

    click("#alarm-system summary");

    assertThat(text("#alarm-figures"))
        .contains("4 in 10 min, 9 in 1 h", "Flood\nno", "Chattering\npressure_low")
        .contains("Standing over 24 h\nnone")
        .contains("pressure_low 12×, vibration_high 3×", "alarm10 1×");
  }

  @ParameterizedTest(name = "{0} x {1}")
  @CsvSource({"360, 740", "1280, 800", "1920, 1080"})
  void nothingIsWiderThanTheScreen(int width, int height) {
    alarms.andMore(30);
    setSize(width, height);
    awaitThat(() -> rows("#annunciated") == 33);
    awaitThat(() -> !all("#trends canvas").isEmpty());

    assertThat(fitsTheScreen()).isTrue();
  }

  private void serve(int port) {
    http = HttpService.start(HOST, port);
    tasks = new Tasks("HMI1", new Health());
    new HmiApi(new SampleHmi(alarms), alarms).serveOn(http, tasks);
  }

  private static void nameOperator(String name) {
    browser().executeScript("localStorage.setItem('hmi-operator', arguments[0])", name);
  }

  private static void tabTo(WebElement goal) {
    for (int i = 0; i < 20 && !browser().switchTo().activeElement().equals(goal); i++) {
      new Actions(browser()).sendKeys(Keys.TAB).perform();
    }
    assertThat(browser().switchTo().activeElement()).isEqualTo(goal);
  }

  private static void click(String selector) {
    WebElement target = element(selector);
    browser().executeScript("arguments[0].scrollIntoView({block: 'center'})", target);
    target.click();
  }

  private static WebElement older() {
    return element("#journal-older");
  }

  private static int rows(String body) {
    return all(body + " > tr").size();
  }

  /** Also of what only screen readers see. */
  private static String domText(String selector) {
    return element(selector).getDomProperty("textContent");
  }
}
