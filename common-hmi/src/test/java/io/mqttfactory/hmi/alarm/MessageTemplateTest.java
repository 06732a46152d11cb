package io.mqttfactory.hmi.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTemplateTest {

  private final MessageTemplate template = new MessageTemplate("{value} above {setpoint}");

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "2.94, 2.8, 2.94 above 2.8",
    "301.25, 300, 301.2 above 300",
    "12345.6, 12000, 12346 above 12000",
    "0.0, -1, 0 above -1",
    "-0.001, -1, 0 above -1",
    "2.8012, 2.8, 2.801 above 2.8",
    "300.04, 300, 300.04 above 300",
    "2.8, 2.8, 2.8 above 2.8",
    "2.800000001, 2.8, 2.8 above 2.8"
  })
  void showsFourDigitsOrWhatItTakesToTellTheValueFromTheSetpoint(
      double value, double setpoint, String message) {
    assertThat(template.fill(value, setpoint)).isEqualTo(message);
  }

  @Test
  void saysWhenTheValueIsUnknown() {
    assertThat(template.fill(null, 1.0)).isEqualTo("unknown above 1");
  }

  @Test
  void aTextIsMadeSafeAndFillsOnePlaceOnly() {
    assertThat(template.fill("{setpoint}\u001b[31m", 1.0))
        .isEqualTo("{setpoint}\uFFFD[31m above 1");
  }

  @Test
  void namesPlacesThatNothingIsKnownFor() {
    assertThat(new MessageTemplate("{value} {Value} {x} } {").unknownPlaces())
        .containsExactly("{Value}", "{x}", "}", "{");
  }
}
