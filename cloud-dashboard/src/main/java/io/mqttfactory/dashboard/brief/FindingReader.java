package io.mqttfactory.dashboard.brief;

import com.fasterxml.jackson.databind.JsonNode;
import io.mqttfactory.hmi.view.Finding;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.SafeText;
import io.mqttfactory.model.WireTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads items of the analytics engine; members that it does not know are ignored. */
final class FindingReader {

  private static final int LONGEST = 300;

  private static final Set<String> OVER = Set.of("resolved", "expired", "closed", "done");
  private static final String IMPACT = "impact_score";
  private static final double PERCENT = 100;

  private FindingReader() {}

  /** Those that are not over, what weighs most first. */
  static List<JsonNode> current(List<JsonNode> items) {
    return items.stream()
        .filter(item -> !OVER.contains(item.path("state").asText("").toLowerCase(Locale.ROOT)))
        .sorted(Comparator.comparingDouble(FindingReader::weight).reversed())
        .toList();
  }

  private static double weight(JsonNode item) {
    Double impact = share(item, IMPACT);
    return impact == null ? 0 : impact;
  }

  /** For example "power consumption in 1 h: 265.2 kW, between 250.0 and 280.4". */
  static Finding prediction(JsonNode item) {
    String type = words(item, "prediction_type").replace('_', ' ');
    String ahead = horizon(item.path("horizon").asText(""));
    String text = type + (ahead.isEmpty() ? "" : " in " + ahead) + ": " + figure(item);
    return new Finding(
        "prediction", SafeText.of(text, LONGEST), share(item, "confidence"), time(item));
  }

  /** "1 h" for PT1H; what is no duration stays as it is. */
  private static String horizon(String text) {
    try {
      Duration horizon = Duration.parse(text);
      boolean wholeHours = horizon.toMinutes() > 0 && horizon.toMinutesPart() == 0;
      return wholeHours ? horizon.toHours() + " h" : horizon.toMinutes() + " min";
    } catch (DateTimeParseException otherWords) {
      return text;
    }
  }

  private static String figure(JsonNode item) {
    String value =
        number(item, "predicted_value")
            .orElseThrow(() -> misfit(item, "predicted_value", "a number"));
    String unit = item.path("unit").asText("");
    String whole = unit.isEmpty() ? value : value + " " + unit;
    Optional<String> lower = number(item, "lower_bound").or(() -> number(item, "lower"));
    Optional<String> upper = number(item, "upper_bound").or(() -> number(item, "upper"));
    return lower.isPresent() && upper.isPresent()
        ? whole + ", between " + lower.get() + " and " + upper.get()
        : whole;
  }

  /** What was found, how much it weighs, and what to do about it. */
  static Finding insight(JsonNode item) {
    String recommendation = item.path("recommendation").asText("");
    Double impact = share(item, IMPACT);
    String weight =
        impact == null ? "" : String.format(Locale.ROOT, " (impact %.0f%%)", impact * PERCENT);
    String text = words(item, "description") + weight;
    String all = recommendation.isBlank() ? text : text + " → " + recommendation;
    return new Finding("insight", SafeText.of(all, LONGEST), null, time(item));
  }

  private static String words(JsonNode item, String member) {
    JsonNode words = item.path(member);
    if (!words.isTextual() || words.textValue().isBlank()) {
      throw misfit(item, member, "a text");
    }
    return words.textValue();
  }

  private static Optional<String> number(JsonNode item, String member) {
    JsonNode value = item.path(member);
    return value.isNumber() && Double.isFinite(value.doubleValue())
        ? Optional.of(String.format(Locale.ROOT, "%.1f", value.doubleValue()))
        : Optional.empty();
  }

  private static Double share(JsonNode item, String member) {
    JsonNode value = item.path(member);
    boolean fits = value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= 1;
    return fits ? value.doubleValue() : null;
  }

  private static Instant time(JsonNode item) {
    JsonNode time = item.path("target_time");
    return time.isTextual() ? WireTime.parse(time.textValue()) : null;
  }

  private static PayloadException misfit(JsonNode item, String member, String expected) {
    return PayloadException.ofMember(member, item.path(member).toString(), expected);
  }
}
