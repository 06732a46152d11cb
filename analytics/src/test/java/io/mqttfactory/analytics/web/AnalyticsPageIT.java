package io.mqttfactory.analytics.web;

import static io.mqttfactory.analytics.web.SamplePictures.AN_HOUR;
import static io.mqttfactory.analytics.web.SamplePictures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.analytics.engine.Picture;
import io.mqttfactory.cloud.FilledPast;
import io.mqttfactory.runtime.http.HttpService;
import io.mqttfactory.testing.PageInBrowser;
import io.mqttfactory.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** The page in a real browser, over what was thought by hand. */
class AnalyticsPageIT extends PageInBrowser {

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(SamplePictures.NOON);
  private volatile Picture picture = SamplePictures.full();
  private volatile FilledPast filling;
  private HttpService http;

  @BeforeEach
  void openPage() {
    http = HttpService.start("127.0.0.1", 0);
    new AnalyticsApi(
            () -> picture, () -> Optional.ofNullable(filling), SampleArchive.in(folder), clock)
        .serveOn(http);
    setSize(1_280, 800);
    open(http.port(), "/");
    awaitThat(() -> text("#clock").startsWith("as of"));
  }

  @AfterEach
  void stop() {
    http.close();
  }

  @Test
  void insightsSayWhatToDoAndWhatTheyRestOn() {
    assertThat(text("#insights li:first-child"))
        .contains("power factor is 0.81 instead of 0.93", "anomaly, energy, impact 80 %, new")
        .contains("Do: Look at the capacitors", "Evidence: power factor, ", "; jump, drift");
    assertThat(text("#insights li:nth-child(2)")).contains("impact 20 %");
  }

  @Test
  void scoresStandBesideBothNaiveOnesAndTheNominalCoverage() {
    assertThat(text("#scores tbody tr:first-child"))
        .isEqualTo("power consumption 1 h 120 4 8 5 0.50 0.20 52 % 79 % 85 % model");
    assertThat(text("#scores tbody tr:nth-child(2)")).contains("co2 level 1 h 0 – – –");
    assertThat(all("#scores tbody .off")).extracting(WebElement::getText).containsExactly("85 %");
  }

  @Test
  void wearSaysHowLongItLastsOrThatThereIsNone() {
    assertThat(text("#wear tbody tr:first-child"))
        .contains("bearing vibration", "3.1 mm/s", "4.5 mm/s (ISO 20816-3 zone B/C)")
        .contains("limit in about 4 days", "60 h or later, maybe never");
    assertThat(text("#wear tbody tr:nth-child(2)")).contains("no wear seen");
    assertThat(text("#plan li"))
        .contains("1", "Change the drive's bearing", "at the latest", "Risk 35 %");
    assertThat(all("#plan li")).hasSize(1);
    assertThat(text("#plan .hint"))
        .isEqualTo("No wear is seen at air filter: that can wait for the next plan.");
  }

  @Test
  void whatIsResolvedSaysWhenItWasRaisedAndWhenItWasOver() {
    assertThat(all("#resolved li")).hasSize(1);
    assertThat(text("#resolved li"))
        .startsWith("co2 level is 0.81 instead of 0.93")
        .containsPattern("raised .*, resolved .*, after 1 h 0 min; impact 10 %");
  }

  @Test
  void saysHowFarThePastIsFilled() {
    picture = Picture.NOTHING;
    filling =
        new FilledPast(
            Duration.ofSeconds(10), NOON.minus(AN_HOUR), NOON.minus(AN_HOUR.dividedBy(2)), NOON);

    awaitThat(() -> text("#notices").contains("50 % is done"));
  }

  @Test
  void theForecastIsHeldAgainstWhatWas() {
    awaitThat(() -> label("#chart").contains("145 forecasts compared, 100 % in the 80 % interval"));
    assertThat(label("#chart")).startsWith("power consumption as forecast 1 h ahead");
    assertThat(text("#reading")).contains("250 kW (240 to 260) expected for", "by model");

    element("#horizons [value=PT10M]").click();

    awaitThat(() -> label("#chart").startsWith("power consumption as forecast 10 min ahead"));
    assertThat(element("#horizons [value=PT10M]").getDomAttribute("aria-pressed"))
        .isEqualTo("true");
  }

  @Test
  void saysWhenNothingIsKnown() {
    picture = Picture.NOTHING;

    awaitThat(() -> text("#notices").contains("being thought over"));
    assertThat(text("#clock")).isEqualTo("no window yet");
    assertThat(text("#insights")).contains("Nothing is known yet");
    assertThat(text("#forecast")).contains("Nothing was forecast yet");
    assertThat(text("#scores")).contains("No forecast could be compared");
    assertThat(text("#anomalies")).contains("None");
  }

  @Test
  void saysWhenWhatIsShownIsOldOrSimulated() {
    assertThat(text("#notices"))
        .isEqualTo(
            "The past up to 4 Mar 2026 00:00 UTC was simulated, not measured; what rests on it is, too.");

    clock.advance(Duration.ofMinutes(6));

    awaitThat(() -> text("#notices").contains("Nothing new since 4 Mar 2026 12:00 UTC"));
  }

  @Test
  void saysWhenTheEngineDoesNotAnswer() {
    http.close();

    awaitThat(() -> text("#banner").contains("No connection to Analytics"));
  }

  @Test
  void textOfStrangersStaysTextAndNothingIsWrong() {
    awaitThat(() -> !label("#chart").isEmpty());

    assertThat(text("#insights")).contains(SamplePictures.HOSTILE);
    assertThat(text("#anomalies")).contains(SamplePictures.HOSTILE);
    assertThat(all("img, [onerror]")).isEmpty();
    // A violation of the content security policy would stand here, as would any other error.
    assertThat(takeLog()).isEmpty();
  }

  @ParameterizedTest(name = "{0} x {1}")
  @CsvSource({"360, 740", "1280, 800", "1920, 1080"})
  void nothingIsWiderThanTheScreen(int width, int height) {
    setSize(width, height);
    awaitThat(() -> !label("#chart").isEmpty());

    assertThat(fitsTheScreen()).isTrue();
  }
}
