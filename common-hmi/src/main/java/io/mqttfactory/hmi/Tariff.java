package io.mqttfactory.hmi;

import io.mqttfactory.runtime.Settings;
import java.util.regex.Pattern;

/**
 * What energy costs.
 *
 * @param currency three letters, for example {@code EUR}
 */
public record Tariff(double perKilowattHour, String currency) {

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /** Reads {@code TARIFF} and {@code CURRENCY}. */
  public static Tariff from(Settings settings) {
    return new Tariff(
        settings.number("TARIFF", 0.25, 0, 1_000),
        settings.read("CURRENCY", "EUR", "three capital letters, such as EUR", Tariff::currency));
  }

  private static String currency(String text) {
    if (!CURRENCY.matcher(text).matches()) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  /**
   * @param kilowatts what is drawn
   * @return what an hour of it costs
   */
  public double perHour(double kilowatts) {
    return cost(kilowatts);
  }

  /** What that many kWh cost. */
  public double cost(double kilowattHours) {
    return kilowattHours * perKilowattHour;
  }
}
