package io.mqttfactory.historian.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.SafeText;
import io.mqttfactory.model.Tag;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Prints the historian's answers for people. */
final class AnswerPrinter {

  private static final String UNKNOWN = "-";
  private static final int BAR = 30;

  private final PrintStream out;

  AnswerPrinter(PrintStream out) {
    this.out = out;
  }

  void latest(JsonNode answer) {
    for (ReadingType<?> type : ReadingType.ALL) {
      JsonNode row = answer.path(type.topic());
      if (!row.isObject()) {
        out.println(type.topic() + ": nothing is stored");
        continue;
      }
      out.printf(
          Locale.ROOT,
          "%s: %s, %.1f s ago%s%n",
          type.topic(),
          time(row),
          row.path("age_seconds").asDouble(),
          row.path("simulated").asBoolean() ? ", simulated" : "");
      TextTable table = new TextTable();
      for (Tag<?> tag : type.tags()) {
        table.row(List.of("  " + tag.name(), text(row.path(tag.name())), tag.unit()));
      }
      table.printTo(out);
    }
  }

  void range(JsonNode answer) {
    Optional<ReadingType<?>> type = ReadingType.ofTopic(answer.path("topic").asText());
    List<String> tags =
        type.map(known -> known.tags().stream().<String>map(Tag::name).toList()).orElse(List.of());
    TextTable table = new TextTable().row(headed("time", "simulated", tags));
    for (JsonNode row : answer.path("rows")) {
      List<String> values = tags.stream().map(tag -> text(row.path(tag))).toList();
      table.row(headed(time(row), row.path("simulated").asBoolean() ? "yes" : "no", values));
    }
    table.printTo(out);
    if (answer.path("next").isTextual()) {
      out.println("more: --after " + SafeText.of(answer.path("next").asText()));
    }
  }

  void trend(JsonNode answer) {
    double highest =
        StreamSupport.stream(answer.path("buckets").spliterator(), false)
            .mapToDouble(bucket -> Math.abs(bucket.path("avg").asDouble()))
            .max()
            .orElse(0);
    out.printf(
        "%s %s, %s a line%n",
        SafeText.of(answer.path("tag").asText()),
        SafeText.of(answer.path("unit").asText()),
        span(answer.path("bucket_seconds").asDouble()));
    TextTable table =
        new TextTable()
            .row(
                List.of("from", "min", "average", "max", "readings", "simulated", "average drawn"));
    for (JsonNode bucket : answer.path("buckets")) {
      double average = bucket.path("avg").asDouble();
      int length = highest == 0 ? 0 : (int) Math.round(Math.abs(average) / highest * BAR);
      table.row(
          List.of(
              SafeText.of(bucket.path("start").asText()),
              number(bucket.path("min")),
              number(bucket.path("avg")),
              number(bucket.path("max")),
              bucket.path("count").asText(),
              bucket.path("simulated").asText(),
              "#".repeat(length)));
    }
    table.printTo(out);
  }

  void statistics(JsonNode answer) {
    out.println("since " + SafeText.of(answer.path("since").asText()));
    List<String> members =
        List.of(
            "source",
            "received",
            "stored",
            "missing",
            "duplicates",
            "out_of_order",
            "conflicts",
            "quarantined",
            "refused",
            "skewed",
            "latest");
    TextTable table = new TextTable().row(members);
    for (JsonNode source : answer.path("sources")) {
      table.row(members.stream().map(member -> text(source.path(member))).toList());
    }
    table.printTo(out);
    out.println();
    TextTable totals = new TextTable();
    answer
        .path("rows")
        .properties()
        .forEach(rows -> totals.row(List.of(rows.getKey(), rows.getValue().asText() + " rows")));
    totals.row(List.of("queue", text(answer.path("queue").path("waiting")) + " waiting"));
    totals.row(List.of("database", text(answer.path("database_bytes")) + " bytes"));
    totals.printTo(out);
  }

  private static List<String> headed(String first, String second, List<String> others) {
    List<String> cells = new ArrayList<>(List.of(first, second));
    cells.addAll(others);
    return cells;
  }

  /** As one would say it: {@code 45m}, {@code 1h30m}, {@code 0.5s}. */
  private static String span(double seconds) {
    Duration span = Duration.ofMillis(Math.round(seconds * 1_000));
    return span.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }

  private static String time(JsonNode row) {
    return SafeText.of(row.path("timestamp").asText());
  }

  private static String text(JsonNode value) {
    return value.isNull() || value.isMissingNode() ? UNKNOWN : value.asText();
  }

  private static String number(JsonNode value) {
    return String.format(Locale.ROOT, "%.3f", value.asDouble());
  }
}
