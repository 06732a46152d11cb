package io.mqttfactory.analytics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Series of hours, forecast an hour and a day ahead. */
class SeriesForecasterTest {

  private static final int DAY = 24;
  private static final int HOUR_AHEAD = 0;
  private static final int DAY_AHEAD = 1;

  private final SeriesForecaster forecaster = hourly();
  private final Scoreboard[] boards = {new Scoreboard(), new Scoreboard()};
  private final Random random = new Random(11);

  @Test
  void aDailySeasonIsForecastBetterThanByBothNaiveForecasts() {
    takeAll(noisySeason(60 * DAY));

    for (int horizon = 0; horizon < 2; horizon++) {
      ForecastScore score = score(horizon);
      assertThat(score.count()).isGreaterThan(50 * DAY);
      assertThat(score.mae()).isLessThan(0.95 * score.maeLastValue());
      assertThat(score.mae()).isLessThan(0.95 * score.maeYesterday());
      assertThat(score.coverage50()).isCloseTo(0.50, within(0.05));
      assertThat(score.coverage80()).isCloseTo(0.80, within(0.05));
      assertThat(score.coverage95()).isCloseTo(0.95, within(0.05));
    }
    assertThat(score(DAY_AHEAD).method()).isEqualTo("model");
  }

  @Test
  void aRandomWalkIsForecastByItsLastValue() {
    double[] walk = new double[2_000];
    for (int i = 1; i < walk.length; i++) {
      walk[i] = walk[i - 1] + random.nextGaussian();
    }
    takeAll(walk);

    for (int horizon = 0; horizon < 2; horizon++) {
      assertThat(score(horizon).method()).isEqualTo("last_value");
      assertThat(score(horizon).mae()).isLessThan(1.02 * score(horizon).maeLastValue());
    }
  }

  @Test
  void aConstantStaysWhatItIs() {
    double[] constant = new double[10 * DAY];
    Arrays.fill(constant, 7.5);
    takeAll(constant);

    Forecast forecast = forecaster.forecast(DAY_AHEAD).orElseThrow();
    assertThat(forecast.value()).isCloseTo(7.5, within(1e-9));
    assertThat(forecast.ninetyFive().contains(7.5)).isTrue();
    assertThat(score(DAY_AHEAD).mae()).isCloseTo(0, within(1e-9));
  }

  @Test
  void saysNothingBeforeItHasMeasuredErrors() {
    assertThat(forecaster.forecast(HOUR_AHEAD)).isEmpty();
    forecaster.take(0, 1);
    assertThat(forecaster.forecast(HOUR_AHEAD)).isEmpty();
    assertThat(score(HOUR_AHEAD).mae()).isNull();
  }

  @Test
  void saysNothingAfterALongGapUntilSomethingIsKnownAgain() {
    takeAll(noisySeason(10 * DAY));
    forecaster.take(12 * DAY, Double.NaN);
    assertThat(forecaster.forecast(HOUR_AHEAD)).isEmpty();
    forecaster.take(12 * DAY + 1, 20);
    assertThat(forecaster.forecast(HOUR_AHEAD)).isPresent();
    forecaster.take(90_000_000L, 20);
    assertThat(forecaster.forecast(HOUR_AHEAD)).isPresent();
  }

  @Test
  void anIntervalStaysNearWhatEverWas() {
    for (int day = 0; day < 60; day++) {
      boolean stopped = day > 0 && random.nextInt(8) == 0; // without a rule
      for (int hour = 0; hour < DAY; hour++) {
        forecaster.take(day * DAY + hour, stopped ? 0 : 100 + random.nextInt(20));
        for (int horizon = 0; horizon < 2; horizon++) {
          forecaster.forecast(horizon).ifPresent(SeriesForecasterTest::assertIsPossible);
        }
      }
    }
    assertThat(forecaster.forecast(DAY_AHEAD)).isPresent();
  }

  private static void assertIsPossible(Forecast forecast) {
    assertThat(forecast.ninetyFive().lower()).isNotNegative();
    assertThat(forecast.ninetyFive().upper()).isLessThan(1.25 * 120);
    assertThat(forecast.ninetyFive().contains(forecast.value())).isTrue();
  }

  @Test
  void refusesASlotThatIsOver() {
    forecaster.take(5, 1);
    assertThatThrownBy(() -> forecaster.take(5, 1)).hasMessageContaining("slot 5 after 5");
  }

  @Test
  void oneAbsurdValueDoesNotSpoilTheForecastsAfterIt() {
    double[] season = noisySeason(40 * DAY);
    double[] spoilt = season.clone();
    spoilt[20 * DAY] = 1e12;
    SeriesForecaster other = hourly();
    Scoreboard afterwards = new Scoreboard();
    for (int i = 0; i < spoilt.length; i++) {
      other.take(i, spoilt[i]);
      if (i > 21 * DAY) {
        other.settled(DAY_AHEAD).ifPresent(afterwards::add);
      }
    }
    takeAll(season);
    double usual = score(DAY_AHEAD).mae();
    assertThat(afterwards.score("", Duration.ZERO, "").mae()).isLessThan(1.5 * usual);
  }

  @Test
  void whateverComesNoForecastIsNaN() {
    double[] odd = {0, Double.NaN, 1e300, -1e300, 1e99, -1e99, 1e-300, Double.MAX_VALUE, 5, 5};
    for (int i = 0; i < 3_000; i++) {
      boolean strange = random.nextInt(10) == 0;
      forecaster.take(i, strange ? odd[random.nextInt(odd.length)] : random.nextGaussian());
      for (int horizon = 0; horizon < 2; horizon++) {
        Optional<Forecast> forecast = forecaster.forecast(horizon);
        // An interval refuses NaN itself.
        forecast.ifPresent(one -> assertThat(one.value()).isFinite());
      }
    }
  }

  @Test
  void goesOnFromWhatItSavedWithTheVerySameDoubles() {
    double[] season = noisySeason(20 * DAY);
    season[200] = Double.NaN;
    List<Forecast> uninterrupted = new ArrayList<>();
    List<Forecast> restarted = new ArrayList<>();
    SeriesForecaster other = hourly();
    for (int i = 0; i < season.length; i++) {
      forecaster.take(i, season[i]);
      forecaster.forecast(DAY_AHEAD).ifPresent(uninterrupted::add);
      if (random.nextInt(30) == 0) {
        other = reloaded(other);
      }
      other.take(i, season[i]);
      other.forecast(DAY_AHEAD).ifPresent(restarted::add);
    }
    assertThat(restarted).isNotEmpty().isEqualTo(uninterrupted);
  }

  private static SeriesForecaster hourly() {
    return new SeriesForecaster(ForecastParameters.defaults(), DAY, 1, DAY);
  }

  private static SeriesForecaster reloaded(SeriesForecaster saved) {
    StateWriter out = new StateWriter();
    out.put(saved);
    SeriesForecaster read = hourly();
    StateReader in = new StateReader(out.bytes());
    in.read(read);
    in.expectEnd();
    return read;
  }

  private double[] noisySeason(int slots) {
    double[] values = new double[slots];
    for (int i = 0; i < slots; i++) {
      values[i] = 20 + 5 * Math.sin(2 * Math.PI * i / DAY) + random.nextGaussian();
    }
    return values;
  }

  private void takeAll(double[] values) {
    for (int i = 0; i < values.length; i++) {
      forecaster.take(i, values[i]);
      for (int horizon = 0; horizon < 2; horizon++) {
        forecaster.settled(horizon).ifPresent(boards[horizon]::add);
      }
    }
  }

  private ForecastScore score(int horizon) {
    String method = forecaster.forecast(horizon).map(Forecast::method).orElse(null);
    return boards[horizon].score("", Duration.ZERO, method);
  }
}
