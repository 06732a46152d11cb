package io.mqttfactory.hmi.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasureTest {

  private final Measure difference = new Measure.Difference("a", "b");
  private final Measure quotient = new Measure.Quotient("a", "b");

  @Test
  void aCountIsANumber() {
    assertThat(new Measure.Value("a").of(Timeline.START, Map.of("a", 7L))).hasValue(7);
  }

  @Test
  void twoValuesAreComparedInOneReading() {
    Map<String, Object> values = Map.of("a", 12.0, "b", 4L);

    assertThat(difference.of(Timeline.START, values)).hasValue(8);
    assertThat(quotient.of(Timeline.START, values)).hasValue(3);
  }

  @Test
  void whatLacksAValueIsUnknown() {
    assertThat(difference.of(Timeline.START, Map.of("a", 12.0))).isEmpty();
    assertThat(quotient.of(Timeline.START, Map.of("b", 12.0))).isEmpty();
  }

  @Test
  void nothingIsDividedByZero() {
    assertThat(quotient.of(Timeline.START, Map.of("a", 12.0, "b", 0L))).isEmpty();
  }

  @Test
  void whatIsNoFiniteNumberIsUnknown() {
    Measure value = new Measure.Value("a");

    assertThat(value.of(Timeline.START, Map.of("a", Double.NaN))).isEmpty();
    assertThat(value.of(Timeline.START, Map.of("a", "12"))).isEmpty();
  }
}
