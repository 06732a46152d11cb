package io.mqttfactory.analytics.recording;

import io.mqttfactory.analytics.anomaly.AnomalyParameters;
import io.mqttfactory.analytics.anomaly.SeriesJudge;
import io.mqttfactory.analytics.anomaly.Verdict;
import io.mqttfactory.model.SafeText;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Judges a recording value by value as if it were lived through, and says what is strange in it.
 */
public final class ScoreCommand {

  private static final List<String> OPTIONS = List.of("csv", "column", "tag", "labels");
  private static final String HELP =
      """
      usage: java -jar analytics.jar score --csv FILE --column NAME --tag TAG [--labels FILE]

      Judges a column of a CSV file with a header row, in the order of its times, each value by those
      before it, and prints CSV to standard output:

        timestamp   as the file has it
        value       empty where nobody knows it
        score       0..1, how strange it is; 0.5 and more is flagged
        flag        1 from when several detectors agree, one has gone on for long enough, or one is
                    hugely strong, until the series is as usual again; else 0

      Of rows with the same time one is judged; rows whose time cannot be read are left out. TAG
      names the series in messages (letters, digits, _ and -); it changes nothing in the judgement.
      Until the detectors have seen enough (100 values, drift 300) scores are 0.

      With labels of what was wrong, a summary goes to standard error. FILE is CSV with columns
      start,end (both included), or timestamp, or timestamp,label (0 or 1); or JSON: a list of
      [start, end].
      """;

  private ScoreCommand() {}

  /**
   * @param arguments those behind {@code score}
   * @return the exit code: 0, or 2 with a line on {@code errors} if it cannot be done
   */
  public static int run(String[] arguments, PrintStream out, PrintStream errors) {
    try {
      CommandOptions options = CommandOptions.parse(OPTIONS, arguments);
      if (options.help()) {
        out.print(HELP);
        return 0;
      }
      score(options, out, errors);
      return 0;
    } catch (CommandException refused) {
      errors.println(refused.getMessage());
      return CommandException.EXIT_CODE;
    }
  }

  private static void score(CommandOptions options, PrintStream out, PrintStream errors) {
    String tag = tag(options.require("tag"));
    Recording recording = Recording.read(path(options.require("csv")), options.require("column"));
    Labels labels = options.find("labels").map(file -> Labels.read(path(file))).orElse(null);
    List<Verdict> verdicts = judge(recording.samples());
    StringBuilder lines = new StringBuilder("timestamp,value,score,flag\n");
    for (int i = 0; i < verdicts.size(); i++) {
      lines.append(line(recording.samples().get(i), verdicts.get(i)));
    }
    out.print(lines);
    out.flush();
    if (labels != null) {
      errors.print(LabelReport.of(labels, recording.samples(), verdicts).text(tag));
    }
  }

  private static List<Verdict> judge(List<Sample> samples) {
    SeriesJudge judge = new SeriesJudge(AnomalyParameters.defaults());
    List<Verdict> verdicts = new ArrayList<>(samples.size());
    for (Sample sample : samples) {
      verdicts.add(sample.isKnown() ? judge.take(sample.time(), sample.value()) : Verdict.NONE);
    }
    return verdicts;
  }

  private static String line(Sample sample, Verdict verdict) {
    return String.format(
        Locale.ROOT,
        "%s,%s,%.4f,%d\n",
        cell(sample.timestamp()),
        sample.isKnown() ? Double.toString(sample.value()) : "",
        verdict.score(),
        verdict.flag() ? 1 : 0);
  }

  private static String cell(String text) {
    boolean isPlain = text.indexOf(',') < 0 && text.indexOf('"') < 0;
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String tag(String text) {
    if (!text.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new CommandException(
          "--tag held " + SafeText.quote(text) + ", expected letters, digits, _ and -");
    }
    return text;
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException wrong) {
      throw new CommandException(SafeText.quote(text) + " is no path");
    }
  }
}
