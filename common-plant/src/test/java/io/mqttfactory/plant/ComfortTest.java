package io.mqttfactory.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComfortTest {

  @ParameterizedTest(name = "a vote of {0} leaves {1} % dissatisfied")
  @CsvSource({"0, 5.0", "0.2, 5.8", "-0.2, 5.8", "0.5, 10.2", "0.7, 15.3", "1, 26.1"})
  void knowsHowManyAreDissatisfied(double vote, double percentage) {
    assertThat(Comfort.dissatisfied(vote)).isCloseTo(percentage, within(0.05));
  }

  /** Cases of ISO 7730, table D.1, as they are commonly quoted. */
  @ParameterizedTest(name = "air {0}, radiant {1}, {2} m/s, {3} %, {4} met, {5} clo: {6}")
  @CsvSource({
    "22.0, 22.0, 0.10, 60, 1.2, 0.5, -0.75",
    "27.0, 27.0, 0.10, 60, 1.2, 0.5, 0.77",
    "27.0, 27.0, 0.30, 60, 1.2, 0.5, 0.44",
    "23.5, 25.5, 0.10, 60, 1.2, 0.5, -0.01",
    "23.5, 25.5, 0.30, 60, 1.2, 0.5, -0.55",
    "19.0, 19.0, 0.10, 40, 1.2, 1.0, -0.60",
    "22.0, 22.0, 0.10, 60, 1.6, 0.5, 0.05",
    "27.0, 27.0, 0.10, 60, 1.6, 0.5, 1.17",
    "27.0, 27.0, 0.30, 60, 1.6, 0.5, 0.95"
  })
  void agreesWithPublishedVotes(
      double air,
      double radiant,
      double airSpeed,
      double humidity,
      double metabolism,
      double clothing,
      double vote) {
    assertThat(Comfort.predictedMeanVote(air, radiant, airSpeed, humidity, metabolism, clothing))
        .isCloseTo(vote, within(0.1));
  }

  @Test
  void isBestWhereStandingWorkIsNeitherColdNorWarm() {
    assertThat(Comfort.index(20, 45)).isGreaterThan(93);
    assertThat(Comfort.index(12, 45)).isLessThan(70);
    assertThat(Comfort.index(27, 45)).isLessThan(70);
  }
}
