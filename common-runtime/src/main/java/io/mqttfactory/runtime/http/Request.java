package io.mqttfactory.runtime.http;

import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What was asked.
 *
 * @param method in upper case
 * @param path decoded
 * @param parameters first value of each in the query, and what the path has where its route has a
 *     name in braces
 * @param headers answers the first value of a header, or null
 * @param body empty unless something was posted
 */
public record Request(
    String method,
    String path,
    Map<String, String> parameters,
    UnaryOperator<String> headers,
    byte[] body) {

  /** The parameters of a query as it stands in the address. */
  static Map<String, String> parametersOf(String rawQuery) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.putIfAbsent(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
    }
    return parameters;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.apply(name));
  }

  /**
   * The JSON document that was posted.
   *
   * @throws BadRequestException if it does not fit
   */
  public <T> T document(Class<T> type) {
    try {
      return Json.read(body, type);
    } catch (PayloadException misfit) {
      throw new BadRequestException(misfit.getMessage());
    }
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
