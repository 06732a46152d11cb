package io.mqttfactory.historian.command;

import io.mqttfactory.model.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question as it was typed.
 *
 * @param verb null asks for help
 */
public record Question(Verb verb, Map<String, String> parameters) {

  private static final String HELP =
      """
      Asks the historian about what it has stored.

        history latest                                newest reading of each topic
        history range TOPIC [--from T] [--to T] [--limit N] [--after NEXT]
        history trend TOPIC.TAG [--from T] [--to T] [--buckets N]
        history export TOPIC [--from T] [--to T]      CSV on standard output
        history statistics                            what came in, from whom, and what is kept

      TOPIC is line1, energy or environment. T is an ISO 8601 time, now, or how long ago: -90s, -15m,
      -6h, -7d; a span is the last hour unless told otherwise. The column simulated tells readings of
      the past from before the historian, which a model made.

        history range energy --from -1h --limit 20
        history trend energy.power_consumption --from -6h --buckets 24
        history export energy --from -1d > energy.csv
      """;

  /**
   * @throws CommandException if the arguments do not fit
   */
  public static Question parse(String... arguments) {
    List<String> words = List.of(arguments);
    if (words.isEmpty() || words.contains("--help") || words.contains("-h")) {
      return new Question(null, Map.of());
    }
    Verb verb =
        Verb.of(words.get(0))
            .orElseThrow(
                () ->
                    CommandException.wrongArgument(
                        SafeText.quote(words.get(0)) + " is unknown; see history --help"));
    Map<String, String> parameters = new LinkedHashMap<>();
    int next = 1;
    if (!verb.operand().isEmpty()) {
      parameters.put(
          verb.operand(), valueAt(words, next++, verb.word() + " needs a " + verb.operand()));
    }
    while (next < words.size()) {
      String option = optionOf(verb, words.get(next++));
      parameters.put(option, valueAt(words, next++, "--" + option + " needs a value"));
    }
    return new Question(verb, parameters);
  }

  private static String optionOf(Verb verb, String word) {
    String name = word.startsWith("--") ? word.substring(2) : "";
    if (!verb.options().contains(name)) {
      throw CommandException.wrongArgument(
          verb.word() + " does not know " + SafeText.quote(word) + "; see history --help");
    }
    return name;
  }

  private static String valueAt(List<String> words, int place, String otherwise) {
    if (place >= words.size() || words.get(place).startsWith("--")) {
      throw CommandException.wrongArgument(otherwise + "; see history --help");
    }
    return words.get(place);
  }

  /**
   * @throws CommandException if there is no answer
   */
  public void ask(HistoryClient client, PrintStream out) {
    if (verb == null) {
      out.print(HELP);
      return;
    }
    String path = "/api/" + verb.word();
    AnswerPrinter printer = new AnswerPrinter(out);
    switch (verb) {
      case LATEST -> printer.latest(client.json(path, parameters));
      case RANGE -> printer.range(client.json(path, parameters));
      case TREND -> printer.trend(client.json(path, parameters));
      case STATISTICS -> printer.statistics(client.json(path, parameters));
      case EXPORT -> copy(client, path, out);
    }
  }

  private void copy(HistoryClient client, String path, PrintStream out) {
    try (InputStream csv = client.open(path, parameters)) {
      csv.transferTo(out);
    } catch (IOException broken) {
      throw CommandException.noAnswer("the export broke off and is not complete", broken);
    }
  }
}
