package io.mqttfactory.runtime.delivery.sender;

import io.mqttfactory.model.ComponentName;
import io.mqttfactory.runtime.Settings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a sender delivers.
 *
 * @param required consumers without whose word nothing is deleted
 * @param sentLedger for tests: gets a line for each reading that was committed
 */
public record DeliveryConfig(List<String> required, Quota quota, Optional<Path> sentLedger) {

  private static final String ACCEPTS =
      "one or more names of consumers, separated by commas, each of 1 to 32 letters, digits and"
          + " hyphens";

  public DeliveryConfig {
    required = List.copyOf(required);
  }

  /** Reads {@code REQUIRED_CONSUMERS}, the quota and {@code SENT_LEDGER}. */
  public static DeliveryConfig from(Settings settings, String... defaultConsumers) {
    List<String> required =
        settings.read(
            "REQUIRED_CONSUMERS", List.of(defaultConsumers), ACCEPTS, DeliveryConfig::parse);
    Optional<Path> ledger = settings.text("SENT_LEDGER").map(Path::of);
    return new DeliveryConfig(required, Quota.from(settings), ledger);
  }

  private static List<String> parse(String text) {
    Set<String> names = new LinkedHashSet<>();
    Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .map(ComponentName::require)
        .forEach(names::add);
    return List.copyOf(names);
  }
}
