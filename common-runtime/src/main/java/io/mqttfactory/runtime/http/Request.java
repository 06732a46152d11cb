package io.mqttfactory.runtime.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was asked: the path and its query parameters.
 *
 * @param method in upper case
 * @param path decoded
 * @param parameters first value of each
 */
public record Request(String method, String path, Map<String, String> parameters) {

  static Request of(String method, String path, String rawQuery) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.putIfAbsent(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
    }
    return new Request(method, path, Map.copyOf(parameters));
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
  }

  /**
   * @throws BadRequestException if the parameter is absent
   */
  public String required(String name, String expected) {
    return parameter(name).orElseThrow(() -> BadRequestException.parameter(name, null, expected));
  }

  /**
   * Any other type.
   *
   * @param parser throws an IllegalArgumentException for a text that does not fit
   * @throws BadRequestException if the parameter does not fit
   */
  public <T> T read(String name, T fallback, String expected, Function<String, T> parser) {
    Optional<String> held = parameter(name);
    try {
      return held.map(parser).orElse(fallback);
    } catch (IllegalArgumentException misfit) {
      throw BadRequestException.parameter(name, held.orElse(null), expected);
    }
  }

  public int integer(String name, int fallback, int min, int max) {
    return read(
        name,
        fallback,
        "a whole number from " + min + " to " + max,
        text -> {
          int value = Integer.parseInt(text);
          if (value < min || value > max) {
            throw new IllegalArgumentException();
          }
          return value;
        });
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new BadRequestException("the query is not well-formed: a stray % stands in it");
    }
  }
}
