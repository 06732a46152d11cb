package io.mqttfactory.hmi.alarm;

import io.mqttfactory.model.SafeText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an operator reads, with places for the value and the setpoint: {@code Vibration {value} mm/s
 * above {setpoint} mm/s}.
 */
record MessageTemplate(String text) {

  static final String VALUE = "{value}";
  static final String SETPOINT = "{setpoint}";

  private static final Pattern PLACE = Pattern.compile("\\{[^}]*}?|}");
  private static final int MOST_DECIMALS = 6;

  /** Places that nothing is known for. */
  List<String> unknownPlaces() {
    return PLACE
        .matcher(text)
        .results()
        .map(match -> match.group())
        .filter(place -> !place.equals(VALUE) && !place.equals(SETPOINT))
        .toList();
  }

  boolean hasSetpoint() {
    return text.contains(SETPOINT);
  }

  /**
   * @param value Double, Boolean or String; null if unknown
   * @param setpoint null if there is none
   */
  String fill(Object value, Double setpoint) {
    String shownValue = value == null ? "unknown" : show(value, setpoint);
    String shownSetpoint = setpoint == null ? "" : show(setpoint, null);
    // The setpoint first: a text value that looks like a place stays as it is.
    return text.replace(SETPOINT, shownSetpoint).replace(VALUE, shownValue);
  }

  private static String show(Object value, Double setpoint) {
    return value instanceof Double number
        ? number(number, setpoint)
        : SafeText.of(String.valueOf(value));
  }

  /** With about four digits, and as many more as it takes to tell it from the setpoint. */
  private static String number(double number, Double setpoint) {
    BigDecimal exact = BigDecimal.valueOf(number);
    int decimals = usualDecimals(Math.abs(number));
    while (decimals < MOST_DECIMALS && setpoint != null && looksLike(exact, setpoint, decimals)) {
      decimals++;
    }
    BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static boolean looksLike(BigDecimal number, double setpoint, int decimals) {
    BigDecimal limit = BigDecimal.valueOf(setpoint);
    return number.compareTo(limit) != 0
        && number.setScale(decimals, RoundingMode.HALF_EVEN).compareTo(limit) == 0;
  }

  private static int usualDecimals(double size) {
    if (size >= 1_000) {
      return 0;
    }
    return size >= 100 ? 1 : 2;
  }
}
