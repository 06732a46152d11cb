package io.mqttfactory.historian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The trends on the page: what is chosen, drawn, asked for again, and offered as files. */
class TrendsPageIT extends HistorianInBrowser {

  private static final String FIXED = "&from=2026-03-04T09:00:00Z&to=2026-03-04T09:10:00Z";

  /** Questions for trends are not answered any more; their signals stand in window.held. */
  private static final String HOLD_TRENDS =
      """
      const real = window.fetch;
      window.held = [];
      window.fetch = (address, options) => {
        if (!address.startsWith('/api/trend?')) {
          return real(address, options);
        }
        window.held.push(options.signal);
        return new Promise((resolve, reject) => {
          options.signal.addEventListener('abort', () => reject(options.signal.reason));
        });
      };
      """;

  @Test
  void theAddressHoldsTheView() {
    open(ENERGY + FIXED);

    awaitThat(() -> chart().contains("Smallest 101, mean 105.5, largest 110 kW; 10 values"));

    element("#ranges [value='6h']").click();

    awaitThat(() -> browser().getCurrentUrl().endsWith(ENERGY + "&range=6h"));
    awaitThat(() -> chart().contains("10 values; a point is 60 s"));
    browser().navigate().back();
    awaitThat(() -> chart().contains("10 values; a point is 20 s"));
  }

  @Test
  void tagsAreChosenByTickingThemAndComeAsFiles() {
    open(ENERGY + "&range=1h");
    awaitThat(() -> !chart().isEmpty());

    element("#picker summary").click();
    element("input[value='energy.voltage_l1']").click();

    awaitThat(() -> all("#trend-list figure").size() == 2);
    assertThat(browser().getCurrentUrl()).contains("energy.power_consumption,energy.voltage_l1");
    assertThat(element("#exports a").getDomAttribute("href"))
        .startsWith("/api/trend.csv?tags=energy.power_consumption,energy.voltage_l1&from=");
    assertThat(all("#exports a")).hasSize(2);
  }

  @Test
  void whatIsNotThereIsSaidInWords() {
    open("?tags=line1.vibration&range=1h");
    awaitThat(() -> chart().contains("Nothing was stored in this span."));

    open("?tags=energy.fun&range=1h");
    awaitThat(() -> text("#trend-note").contains("expected one of the tags with numbers"));

    open("?tags=&range=1h");
    awaitThat(() -> text("#trend-note").contains("No tag is chosen"));
  }

  @Test
  void aSpanThatCouldNotBeHadIsAskedForAgain() {
    open(ENERGY + "&from=2026-03-04T08:00:00Z&to=2026-03-04T10:00:00Z");
    awaitThat(() -> chart().contains("10 values; a point is 20 s"));

    blockTrends(List.of("*/api/trend?*"));
    element("#span [value='out']").click();
    awaitThat(() -> text("#trend-note").contains("Trying again"));
    blockTrends(List.of());

    awaitThat(() -> chart().contains("10 values; a point is 40 s"));
    assertThat(text("#trend-note")).isEmpty();
  }

  @Test
  void whatNobodyWantsToSeeAnyMoreIsNotWaitedFor() {
    open(ENERGY + "&range=1h");
    awaitThat(() -> !chart().isEmpty());
    browser().executeScript(HOLD_TRENDS);

    element("#ranges [value='6h']").click();
    element("#ranges [value='1d']").click();

    assertThat(browser().executeScript("return held.map((signal) => signal.aborted)"))
        .isEqualTo(List.of(true, false));
  }

  private static void blockTrends(List<String> addresses) {
    browser().executeCdpCommand("Network.enable", Map.of());
    browser().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", addresses));
  }
}
