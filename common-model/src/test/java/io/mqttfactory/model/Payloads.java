package io.mqttfactory.model;

import java.nio.charset.StandardCharsets;

/** Payloads for the tests of this package. */
final class Payloads {

  /** The three examples of the specification, one line each. */
  static final String LINE =
      """
      {"timestamp":"2024-01-15T10:30:00.000Z","plc_id":"PLC1","epoch":"9f2c61d0","sequence":4711,\
      "production_count":1247,"line_speed":105.2,"temperature":26.8,"pressure":1.25,\
      "vibration":0.45,"quality_rate":98.7,"alarm":false,"status":"running"}""";

  static final String ENERGY =
      """
      {"timestamp":"2024-01-15T10:30:00.000Z","plc_id":"PLC2","epoch":"1b77a0e4","sequence":3141,\
      "power_consumption":250.6,"voltages":{"L1":402.1,"L2":399.8,"L3":401.3},\
      "currents":{"L1":416.5,"L2":415.2,"L3":416.6},"power_factor":0.867,"frequency":50.02,\
      "energy_total":12847.3,"grid_status":"normal","efficiency":86.7,"demand_peak":274.1}""";

  static final String ENVIRONMENT =
      """
      {"timestamp":"2024-01-15T10:30:00.000Z","plc_id":"PLC3","epoch":"c05d9e21","sequence":2718,\
      "temperature":23.2,"humidity":47.8,"co2_level":456.2,\
      "air_quality":{"index":28.5,"status":"good"},"noise_level":67.3,"comfort_index":87.2}""";

  private Payloads() {}

  /** A numbered line reading with those members. */
  static String line(String members) {
    return """
        {"timestamp":"2024-01-15T10:30:00.000Z","plc_id":"PLC1","epoch":"e1","sequence":7,%s}"""
        .formatted(members);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static <R extends Reading> R valid(ReadingType<R> type, String payload) {
    ParsedReading<R> parsed = type.parse(bytes(payload));
    if (parsed instanceof ParsedReading.Valid<R> valid) {
      return valid.reading();
    }
    throw new AssertionError(parsed.toString());
  }

  static ParsedReading.Invalid<?> invalid(ReadingType<?> type, byte[] payload) {
    ParsedReading<? extends Reading> parsed = type.parse(payload);
    if (parsed instanceof ParsedReading.Invalid<?> invalid) {
      return invalid;
    }
    throw new AssertionError("is valid: " + parsed);
  }
}
