package io.mqttfactory.historian;

import static io.mqttfactory.testing.Payloads.energy;
import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The health of the data and the components on the page, and the page as a whole. */
class HistorianPageIT extends HistorianInBrowser {

  @Test
  void eachFigureSaysWhetherItIsFineNotByColourAlone() {
    broker.publish(Topics.ENERGY, energy("a", 12));
    open(ENERGY);

    awaitThat(() -> text("#quality tbody").contains("1 (look at it)"));
    assertThat(text("#topic-heads")).contains("factory/energy (PLC2)");
    assertThat(text("#conditions")).contains("✓", "broker: up");
    assertThat(text("#store-rows")).contains("Rows in energy_data");
  }

  @Test
  void componentsComeAndGo() {
    open(ENERGY);
    awaitThat(() -> text("#components tbody").contains("PLC1"));
    assertThat(text("#components tbody tr:last-child")).contains("✓", "online", "2026-03-04");

    broker.publishRetained("status/PLC1", "offline");

    awaitThat(() -> text("#components tbody tr:last-child").contains("offline"));
    broker.cut();
    awaitThat(() -> text("#components").contains("has no connection to the broker since"));
    assertThat(text("#components tbody")).contains("offline when last heard");
  }

  @Test
  void saysSinceWhenTheHistorianDoesNotAnswer() {
    open(ENERGY);
    awaitThat(() -> text("#clock").contains(":"));

    historian.close();

    awaitThat(() -> text("#banner").matches("The historian does not answer since .*:.* is old.*"));
  }

  @Test
  void textOfStrangersStaysTextAndNothingIsWrong() {
    open(ENERGY + "&range=1h");
    awaitThat(() -> !chart().isEmpty());
    awaitThat(() -> text("#components tbody").contains(HOSTILE));

    assertThat(all("img, [onerror]")).isEmpty();
    // A violation of the content security policy would stand here, as would any other error.
    assertThat(takeLog()).isEmpty();
  }

  @ParameterizedTest(name = "{0} x {1}")
  @CsvSource({"360, 740", "1280, 800", "1920, 1080"})
  void nothingIsWiderThanTheScreen(int width, int height) {
    setSize(width, height);
    open(ENERGY);
    awaitThat(() -> !chart().isEmpty());
    element("#picker summary").click();

    assertThat(fitsTheScreen()).isTrue();
  }
}
