package io.mqttfactory.standalone;

import io.mqttfactory.model.SafeText;
import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.SettingsException;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the options, each as {@code --name value} or {@code --name=value}. */
final class CommandLine {

  private static final Set<String> NAMES =
      Set.of(
          "--without",
          "--port",
          "--cloud-port",
          "--http-port",
          "--seed",
          "--time-scale",
          "--data",
          "--broker",
          "--cloud-broker");

  /** Nine ports follow each other. */
  private static final int LAST_HTTP_PORT = 65_535 - 8;

  private final Map<String, String> values = new HashMap<>();
  private boolean help;

  CommandLine(String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      String[] parts = arguments[i].split("=", 2);
      if (Set.of("--help", "-h").contains(arguments[i])) {
        help = true;
      } else if (!NAMES.contains(parts[0])) {
        throw new UsageException("there is no option " + SafeText.quote(arguments[i]));
      } else if (parts.length == 2) {
        values.put(parts[0], parts[1]);
      } else if (++i < arguments.length && !arguments[i].startsWith("--")) {
        values.put(parts[0], arguments[i]);
      } else {
        throw new UsageException(parts[0] + " wants a value");
      }
    }
  }

  StandaloneOptions options() {
    StandaloneOptions options =
        new StandaloneOptions(
            read("--without", "names of components, separated by commas", CommandLine::members)
                .orElse(Set.of()),
            number("--port", 1, 65_535).orElse(1883),
            number("--cloud-port", 1, 65_535).orElse(1884),
            number("--http-port", 1, LAST_HTTP_PORT).orElse(8080),
            read("--seed", "a whole number", Long::parseLong)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty()),
            read("--time-scale", "a number from 0.001 to 100000", CommandLine::scale)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty()),
            read("--data", "a folder", CommandLine::path).orElse(Path.of("data")),
            read("--broker", "HOST:PORT", CommandLine::address),
            read("--cloud-broker", "HOST:PORT", CommandLine::address),
            help);
    requireDifferentPorts(options);
    return options;
  }

  private static void requireDifferentPorts(StandaloneOptions options) {
    boolean bothEmbedded = options.broker().isEmpty() && options.cloudBroker().isEmpty();
    if (bothEmbedded && options.port() == options.cloudPort()) {
      throw misfit("--cloud-port", "" + options.cloudPort(), "another port than --port");
    }
  }

  private Optional<Integer> number(String option, int min, int max) {
    return read(
        option,
        "a whole number from " + min + " to " + max,
        text -> {
          int number = Integer.parseInt(text);
          require(number >= min && number <= max);
          return number;
        });
  }

  private <T> Optional<T> read(String option, String accepts, Function<String, T> parser) {
    String text = values.get(option);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text.strip()));
    } catch (IllegalArgumentException | SettingsException misfit) {
      throw misfit(option, text, accepts);
    }
  }

  private static UsageException misfit(String option, String held, String accepts) {
    return new UsageException(
        option + " held " + SafeText.quote(held) + ", expected " + accepts + " (see --help)");
  }

  private static Set<Member> members(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .map(CommandLine::member)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Member.class)));
  }

  /** Compose has an underscore in a name where the project has a hyphen. */
  private static Member member(String name) {
    return Arrays.stream(Member.values())
        .filter(member -> member.folder().equalsIgnoreCase(name.replace('_', '-')))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private static double scale(String text) {
    double scale = Double.parseDouble(text);
    require(scale >= 0.001 && scale <= 100_000);
    return scale;
  }

  private static Path path(String text) {
    require(!text.isEmpty());
    try {
      return Path.of(text);
    } catch (InvalidPathException notAPath) {
      throw new IllegalArgumentException(notAPath);
    }
  }

  private static BrokerAddress address(String text) {
    int colon = text.lastIndexOf(':');
    require(colon > 0 && colon < text.length() - 1);
    Settings settings =
        new Settings(Map.of("host", text.substring(0, colon), "port", text.substring(colon + 1)));
    BrokerAddress address = BrokerAddress.from(settings, "host", "port", 0);
    settings.verify();
    return address;
  }

  private static void require(boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException();
    }
  }
}
