package io.mqttfactory.hmi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.hmi.SampleDashboard;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.Tasks;
import io.mqttfactory.runtime.http.HttpService;
import io.mqttfactory.testing.PageInBrowser;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page for who decides, in a real browser: the same page, another state. */
class OutlookPageIT extends PageInBrowser {

  private static final String IS_ON_SCREEN =
      "const box = arguments[0].getBoundingClientRect();"
          + "return box.height > 0 && box.top >= 0 && box.left >= 0"
          + " && box.right <= window.innerWidth && box.bottom <= window.innerHeight";

  private static final String IS_NOT_CUT =
      "const it = arguments[0];"
          + "return it.scrollWidth <= it.clientWidth + 1 && it.scrollHeight <= it.clientHeight + 1";

  private final SampleDashboard dashboard = new SampleDashboard(Instant::now);
  private HttpService http;
  private Tasks tasks;

  @BeforeEach
  void openPage() {
    http = HttpService.start("127.0.0.1", 0);
    tasks = new Tasks("CloudDashboard", new Health());
    HmiApi.readOnly(dashboard, dashboard).serveOn(http, tasks);
    setSize(1_280, 800);
    open(http.port(), "/");
    awaitThat(() -> text("#title").equals("Factory overview"));
  }

  @AfterEach
  void stop() {
    tasks.close();
    http.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the verdict, #verdict, 1",
    "the way to the report, .reports a, 2",
    "key figures, .panel:first-child .cell, 8",
    "the top three of the advice, .advice-list li:nth-child(-n+3), 3",
    "active alerts, #annunciated tr, 3"
  })
  void answersWithoutScrolling(String what, String selector, int count) {
    assertThat(all(selector)).as(what).hasSize(count).allMatch(part -> is(IS_ON_SCREEN, part));
    assertThat(all(selector)).as(what).allMatch(part -> is(IS_NOT_CUT, part));
  }

  @Test
  void saysInWordsWhetherAllIsWell() {
    assertThat(text("#outlook")).startsWith("▲ The plant needs attention: power is too high");
    assertThat(element("#outlook").getDomAttribute("class")).contains("ill");

    dashboard.heal();

    awaitThat(() -> text("#outlook").startsWith("✓ The plant is all right"));
    assertThat(element("#outlook").getDomAttribute("class")).doesNotContain("ill");
    assertThat(text("#advice")).contains("Nothing has to be done.");
    assertThat(text("#alarms")).contains("No alert is active.");
  }

  @Test
  void keyFiguresSayWhereTheyGoAndWhatTheyRestOn() {
    assertThat(text("[data-tag=oee]"))
        .contains("78.4", "%", "↘ decreasing", "target 85 %", "82 % of the data", "Medium");
    assertThat(text("[data-tag=efficiency]")).contains("→ stable");
    assertThat(text("[data-tag=health]")).contains("target 99 %").doesNotContain("of the data");
    assertThat(text("[data-tag=per_part]")).contains("0 % of the data");
    assertThat(text("[data-tag=carbon]")).contains("unknown");
  }

  @Test
  void adviceNamesCauseMeasureAndEffect() {
    assertThat(text(".advice-list li"))
        .contains("1", "Start the compressors one after the other", "energy, impact 82 %")
        .contains("Cause: Average power was above 280 kW", "Effect: about 12 kW less at peak");
  }

  @Test
  void nobodyCanOperateHere() {
    assertThat(all("#alarms button, #operator, #alarm-system, .counters .unacknowledged"))
        .noneMatch(WebElement::isDisplayed);
    assertThat(text("#annunciated")).contains("Active · since").doesNotContain("acknowledged");
    assertThat(text("#alarms-title")).isEqualTo("Alerts");
  }

  @Test
  void alertsThatAreOverAreListedAndFollowed() {
    awaitThat(() -> all("#journal tbody tr").size() == 12);

    assertThat(text("#journal")).contains("Alerts, active and past", "active", "over");
    browser().executeScript("document.querySelector('#journal tbody').replaceChildren()");
    dashboard.heal();
    awaitThat(() -> all("#journal tbody tr").size() == 12);
  }

  @Test
  void rangesAreThoseOfTheStateAndWhatWasSimulatedSaysSo() {
    assertThat(all("#trend-ranges button"))
        .extracting(WebElement::getText)
        .containsExactly("1 h", "1 d", "7 d");
    awaitThat(() -> label("#trends canvas").contains("Power over the last hour: now "));
    assertThat(text("#trends")).doesNotContain("simulated");

    element("#trend-ranges [value='7d']").sendKeys(Keys.ENTER);

    awaitThat(() -> label("#trends canvas").contains("over the last 7 days: now "));
    assertThat(label("#trends canvas")).contains("high limit 280", "; simulated until ");
    assertThat(text("#trends figure")).contains("Dashed: simulated, until ");
    assertThat(element("#trend-ranges [value='7d']").getDomAttribute("aria-pressed"))
        .isEqualTo("true");
  }

  @Test
  void textOfStrangersStaysText() {
    awaitThat(() -> !all("#trends canvas").isEmpty());
    awaitThat(() -> !all("#journal tbody tr").isEmpty());

    assertThat(text("#findings"))
        .contains("prediction", "Power peaks at 291 kW", "87 % sure")
        .contains("<img src=x onerror=alert(1)>");
    assertThat(text("#annunciated")).contains("<img src=x onerror=alert(1)>");
    assertThat(all("img, [onerror], [style*=url]")).isEmpty();
    // A violation of the content security policy would stand here, as would any other error.
    assertThat(takeLog()).isEmpty();
  }

  @ParameterizedTest(name = "{0} x {1}")
  @CsvSource({"360, 740", "1280, 800", "1920, 1080"})
  void nothingIsWiderThanTheScreen(int width, int height) {
    setSize(width, height);
    awaitThat(() -> !all("#trends canvas").isEmpty());

    assertThat(fitsTheScreen()).isTrue();
  }

  private static boolean is(String script, WebElement element) {
    return Boolean.TRUE.equals(browser().executeScript(script, element));
  }
}
