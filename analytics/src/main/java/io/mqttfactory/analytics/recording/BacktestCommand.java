package io.mqttfactory.analytics.recording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mqttfactory.analytics.forecast.ForecastParameters;
import io.mqttfactory.analytics.forecast.ForecastScore;
import io.mqttfactory.analytics.forecast.Scoreboard;
import io.mqttfactory.analytics.forecast.SeriesForecaster;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.SafeText;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Forecasts a recording as if it were lived through, and says how well that went. */
public final class BacktestCommand {

  private static final List<String> OPTIONS = List.of("csv", "column", "horizons");
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final String HELP =
      """
      usage: java -jar analytics.jar backtest --csv FILE --column NAME --horizons PT1H,PT24H

      Forecasts a column of a CSV file with a header row, in the order of its times, at each time from
      what was known then, and prints a line of JSON for each horizon:

        n                        forecasts compared; 0 with null figures if there is not enough data
        mae                      mean absolute error
        mae_last_value           of the naive forecast that nothing changes
        mae_yesterday            of the naive forecast that it is as a day before
        coverage_50, _80, _95    share of actual values in the interval that should hold so many percent

      The recording is cut into slots of its median sampling interval or a twelfth of the shortest
      horizon, whichever is longer, rounded up to a part of a day. A value is the mean of its slot, for
      the forecast, for both naive ones and for what was. A forecast counts once its intervals rest on
      measured errors, where what was, the last value and the value a day before are all known.

      Times are ISO 8601 (without a zone: UTC) or numbers since 1970. Horizons are ISO 8601 too: PT30S,
      PT10M, PT1H, P1D, up to 7 days. What cannot be read as a number is unknown.
      """;

  private BacktestCommand() {}

  /**
   * @param arguments those behind {@code backtest}
   * @return the exit code: 0, or 2 with a line on {@code errors} if it cannot be done
   */
  public static int run(String[] arguments, PrintStream out, PrintStream errors) {
    try {
      CommandOptions options = CommandOptions.parse(OPTIONS, arguments);
      if (options.help()) {
        out.print(HELP);
        return 0;
      }
      List<Duration> horizons = horizons(options.find("horizons").orElse("PT1H,PT24H"));
      Recording recording = Recording.read(path(options.require("csv")), options.require("column"));
      backtest(recording, horizons).forEach(score -> out.println(line(score)));
      return 0;
    } catch (CommandException refused) {
      errors.println(refused.getMessage());
      return CommandException.EXIT_CODE;
    }
  }

  private static List<ForecastScore> backtest(Recording recording, List<Duration> horizons) {
    SlotMeans means =
        new SlotMeans(
            recording.samples(), horizons.stream().min(Duration::compareTo).orElseThrow());
    int[] slots =
        horizons.stream()
            .mapToInt(
                horizon ->
                    (int) Math.max(1, Math.round((double) horizon.toSeconds() / means.seconds())))
            .toArray();
    SeriesForecaster forecaster =
        new SeriesForecaster(ForecastParameters.defaults(), means.perDay(), slots);
    List<Scoreboard> boards = horizons.stream().map(horizon -> new Scoreboard()).toList();
    means.forEach(
        (slot, mean) -> {
          forecaster.take(slot, mean);
          for (int i = 0; i < slots.length; i++) {
            forecaster.settled(i).ifPresent(boards.get(i)::add);
          }
        });
    List<ForecastScore> scores = new ArrayList<>();
    for (int i = 0; i < slots.length; i++) {
      String method = forecaster.forecast(i).map(forecast -> forecast.method()).orElse(null);
      scores.add(boards.get(i).score("", horizons.get(i), method));
    }
    return scores;
  }

  private static ObjectNode line(ForecastScore score) {
    ObjectNode line = Json.newObject();
    line.put("horizon", score.horizon().toString());
    line.put("n", score.count());
    line.put("mae", score.mae());
    line.put("mae_last_value", score.maeLastValue());
    line.put("mae_yesterday", score.maeYesterday());
    line.put("coverage_50", score.coverage50());
    line.put("coverage_80", score.coverage80());
    line.put("coverage_95", score.coverage95());
    line.put("method", score.method());
    return line;
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException wrong) {
      throw new CommandException(SafeText.quote(text) + " is no path");
    }
  }

  private static List<Duration> horizons(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).map(BacktestCommand::horizon).toList();
  }

  private static Duration horizon(String text) {
    try {
      Duration horizon = Duration.parse(text);
      if (horizon.toSeconds() >= 1 && horizon.compareTo(LONGEST) <= 0) {
        return horizon;
      }
    } catch (DateTimeException noDuration) {
      // Falls through to the message that both have in common.
    }
    throw new CommandException(
        "--horizons held " + SafeText.quote(text) + ", expected something like PT1H, up to P7D");
  }
}
