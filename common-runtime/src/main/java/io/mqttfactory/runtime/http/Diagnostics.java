package io.mqttfactory.runtime.http;

import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Health;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What every component serves: {@code /health/live}, {@code /health/ready} and {@code /metrics}.
 */
public final class Diagnostics {

  private static final PrometheusTextFormatWriter WRITER =
      PrometheusTextFormatWriter.builder().build();

  private Diagnostics() {}

  /**
   * Starts the component's HTTP service with those three endpoints.
   *
   * @return empty if HTTP is turned off
   */
  public static Optional<HttpService> serve(Component component, HttpAddress address) {
    if (address.isOff()) {
      return Optional.empty();
    }
    HttpService service = HttpService.start(address.host(), address.port());
    component.add("http", service);
    service.get("/health/live", request -> Response.json(Map.of("status", "up")));
    service.get("/health/ready", request -> readiness(component.health()));
    service.get("/metrics", request -> metrics(component.metrics()));
    return Optional.of(service);
  }

  private static Response readiness(Health health) {
    Map<String, Object> conditions = new TreeMap<>();
    health
        .conditions()
        .forEach(
            (name, condition) ->
                conditions.put(
                    name,
                    Map.of("status", word(condition.level()), "message", condition.message())));
    Health.Level level = health.level();
    return Response.json(
        level == Health.Level.DOWN ? 503 : 200,
        new TreeMap<>(Map.of("status", word(level), "conditions", conditions)));
  }

  private static String word(Health.Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static Response metrics(PrometheusRegistry registry) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      WRITER.write(text, registry.scrape());
    } catch (IOException cannotHappen) {
      throw new UncheckedIOException(cannotHappen);
    }
    return Response.text(200, WRITER.getContentType(), text.toString(StandardCharsets.UTF_8));
  }
}
