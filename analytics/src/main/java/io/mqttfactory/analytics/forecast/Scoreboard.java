package io.mqttfactory.analytics.forecast;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import java.time.Duration;

/**
 * Compares forecasts that came true with both naive ones, where all three are known, since the
 * first forecast.
 */
public final class Scoreboard implements Stateful {

  private static final int FIGURES = 6;

  private final double[] sums = new double[FIGURES];
  private long count;

  /** Counts an outcome, if its actual value and yesterday's are known. */
  public void add(Outcome outcome) {
    Forecast said = outcome.forecast();
    double actual = outcome.actual();
    if (!outcome.isKnown() || Double.isNaN(said.yesterday())) {
      return;
    }
    count++;
    sums[0] += Math.abs(actual - said.value());
    sums[1] += Math.abs(actual - said.lastValue());
    sums[2] += Math.abs(actual - said.yesterday());
    sums[3] += said.fifty().contains(actual) ? 1 : 0;
    sums[4] += said.eighty().contains(actual) ? 1 : 0;
    sums[5] += said.ninetyFive().contains(actual) ? 1 : 0;
  }

  /** All figures are null while nothing was counted. */
  public ForecastScore score(String type, Duration horizon, String method) {
    return new ForecastScore(
        type, horizon, count, mean(0), mean(1), mean(2), mean(3), mean(4), mean(5), method);
  }

  private Double mean(int figure) {
    double mean = sums[figure] / count;
    return Double.isFinite(mean) ? mean : null;
  }

  @Override
  public void save(StateWriter out) {
    out.put(sums);
    out.put(count);
  }

  @Override
  public void load(StateReader in) {
    System.arraycopy(in.readDoubles(), 0, sums, 0, FIGURES);
    count = in.readLong();
  }
}
