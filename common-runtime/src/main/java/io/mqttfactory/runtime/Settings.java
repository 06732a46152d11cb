package io.mqttfactory.runtime;

import io.mqttfactory.model.SafeText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The variables of one component: the environment in production, a literal map in a test. A value
 * that does not fit is remembered, its default is returned, and {@link #verify()} tells all of them
 * at once. A blank value counts as absent, since Compose files pass blanks for what was not set.
 *
 * <p>Not thread-safe: settings are read while a component is assembled.
 */
public final class Settings {

  private final Map<String, String> variables;
  private final Map<String, String> effective = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  public Settings(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  public String text(String name, String fallback) {
    return read(name, fallback, "text", Function.identity());
  }

  public Optional<String> text(String name) {
    Optional<String> value = raw(name);
    effective.put(name, value.map(SafeText::of).orElse(""));
    return value;
  }

  /** A text whose value is never shown. */
  public Optional<String> secret(String name) {
    Optional<String> value = raw(name);
    effective.put(name, value.isPresent() ? "***" : "");
    return value;
  }

  public int integer(String name, int fallback, int min, int max) {
    return read(
        name,
        fallback,
        "a whole number from " + min + " to " + max,
        text -> {
          int value = Integer.parseInt(text);
          require(value >= min && value <= max);
          return value;
        });
  }

  public long wholeNumber(String name, long fallback) {
    return read(name, fallback, "a whole number", Long::parseLong);
  }

  public long wholeNumber(String name, long fallback, long min, long max) {
    return read(
        name,
        fallback,
        "a whole number from " + min + " to " + max,
        text -> {
          long value = Long.parseLong(text);
          require(value >= min && value <= max);
          return value;
        });
  }

  public double number(String name, double fallback, double min, double max) {
    return read(
        name,
        fallback,
        "a number from " + min + " to " + max,
        text -> {
          double value = Double.parseDouble(text);
          require(value >= min && value <= max);
          return value;
        });
  }

  public Duration duration(String name, Duration fallback, Duration min, Duration max) {
    return read(
        name,
        fallback,
        "a duration from " + min + " to " + max + ": " + Durations.ACCEPTED,
        text -> {
          Duration value = Durations.parse(text);
          require(value.compareTo(min) >= 0 && value.compareTo(max) <= 0);
          return value;
        });
  }

  public Path path(String name, Path fallback) {
    return read(name, fallback, "a path", Settings::toPath);
  }

  /** One of the texts, whatever its case. */
  public String choice(String name, String fallback, String... allowed) {
    return read(
        name,
        fallback,
        "one of " + String.join(", ", allowed),
        text ->
            Arrays.stream(allowed)
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
  }

  /**
   * Any other type.
   *
   * @param accepts what the value may be, for the message
   * @param parser throws an IllegalArgumentException for a text that does not fit
   */
  public <T> T read(String name, T fallback, String accepts, Function<String, T> parser) {
    T value = fallback;
    Optional<String> text = raw(name);
    if (text.isPresent()) {
      try {
        value = parser.apply(text.get().strip());
      } catch (IllegalArgumentException misfit) {
        reject(name, SafeText.quote(text.get()), accepts);
      }
    }
    effective.put(name, SafeText.of(text.orElse(String.valueOf(value)), 300));
    return value;
  }

  /** Remembers a problem that only several settings together reveal. */
  public void reject(String name, String held, String accepts) {
    problems.add(name + " held " + held + ", expected " + accepts);
  }

  /**
   * @throws SettingsException naming every setting that was found wrong so far
   */
  public void verify() {
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
  }

  /** The values in force, in the order in which they were read, secrets masked. */
  public Map<String, String> effective() {
    return new LinkedHashMap<>(effective);
  }

  private Optional<String> raw(String name) {
    return Optional.ofNullable(variables.get(name)).filter(text -> !text.isBlank());
  }

  private static Path toPath(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException notAPath) {
      throw new IllegalArgumentException(notAPath);
    }
  }

  private static void require(boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException();
    }
  }
}
