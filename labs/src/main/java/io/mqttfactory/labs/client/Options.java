package io.mqttfactory.labs.client;

import io.mqttfactory.model.SafeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of a command line, as they were given. Not thread-safe. */
final class Options {

  private final Map<String, List<String>> given = new HashMap<>();

  private Options() {}

  /**
   * @param withValue the names of options that want a value, as {@code -t}
   * @param flags the names of options that want none
   * @throws UsageException if there is another option, or a value is missing
   */
  static Options parse(List<String> arguments, Set<String> withValue, Set<String> flags) {
    Options options = new Options();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String name = rest.next();
      if (withValue.contains(name)) {
        if (!rest.hasNext()) {
          throw new UsageException("option " + name + " wants a value");
        }
        options.add(name, rest.next());
      } else if (flags.contains(name)) {
        options.add(name, "");
      } else {
        throw new UsageException(
            "there is no option " + SafeText.quote(name) + "; --help says what there is");
      }
    }
    return options;
  }

  private void add(String name, String value) {
    given.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
  }

  boolean has(String name) {
    return given.containsKey(name);
  }

  List<String> all(String name) {
    return List.copyOf(given.getOrDefault(name, List.of()));
  }

  /** The value that was given last. */
  Optional<String> text(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  /**
   * @throws UsageException if it is not a whole number within these bounds
   */
  int number(String name, int otherwise, int lowest, int highest) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    String wanted = "expected a whole number from " + lowest + " to " + highest;
    try {
      int value = Integer.parseInt(text.get());
      if (value >= lowest && value <= highest) {
        return value;
      }
    } catch (NumberFormatException notNumber) {
      // Told below, like a number that is out of bounds.
    }
    throw new UsageException(name + " is " + SafeText.quote(text.get()) + ", " + wanted);
  }

  /** In whole seconds; empty if it was not given. */
  Optional<Duration> seconds(String name) {
    return has(name)
        ? Optional.of(Duration.ofSeconds(number(name, 0, 1, 86_400)))
        : Optional.empty();
  }
}
