package io.mqttfactory.hmi.live;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.SafeText;
import io.mqttfactory.model.Tag;
import io.mqttfactory.model.WireTime;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Readings of one type as the historian exports them: CSV, of which one row at a time lies in
 * memory, however long the span is.
 */
public final class HistorianExport {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);

  private final URI historian;
  private final ReadingType<?> type;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();

  /**
   * @param historian for example {@code http://localhost:8083}
   */
  public HistorianExport(URI historian, ReadingType<?> type) {
    this.historian = historian;
    this.type = type;
  }

  /**
   * Reads a span, oldest first.
   *
   * @return how many readings there were
   * @throws IOException if the historian is not there, or says something else
   */
  public long read(Instant from, Instant to, Consumer<Values> rows) throws IOException {
    String topic = type.topic().substring(type.topic().lastIndexOf('/') + 1);
    URI address =
        URI.create(
            "%s/api/export?topic=%s&from=%s&to=%s"
                .formatted(historian, topic, WireTime.format(from), WireTime.format(to)));
    try (InputStream answer = open(address);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8))) {
      return readRows(lines, rows);
    } catch (IllegalArgumentException misfit) {
      throw new IOException("its answer is no export: " + SafeText.of(misfit.getMessage()), misfit);
    }
  }

  private InputStream open(URI address) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER_TIMEOUT).build();
    try {
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        response.body().close();
        throw new IOException("it answered with status " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  /** Members of a reading hold no comma and no quote, so the rows need no more than a split. */
  private long readRows(BufferedReader lines, Consumer<Values> rows) throws IOException {
    String header = lines.readLine();
    if (header == null || !header.startsWith("timestamp,")) {
      throw new IllegalArgumentException("it does not begin with timestamp");
    }
    List<String> names = List.of(header.split(","));
    long count = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      rows.accept(row(names, line.split(",", -1)));
      count++;
    }
    return count;
  }

  private Values row(List<String> names, String[] fields) {
    if (fields.length != names.size()) {
      throw new IllegalArgumentException("a row has " + fields.length + " fields");
    }
    Map<String, Object> byTag = new HashMap<>();
    for (Tag<?> tag : type.tags()) {
      int column = names.indexOf(tag.name());
      if (column >= 0 && !fields[column].isEmpty()) {
        byTag.put(tag.name(), value(tag, fields[column]));
      }
    }
    return new Values(WireTime.parse(fields[0]), byTag);
  }

  private static Object value(Tag<?> tag, String text) {
    return switch (tag.kind()) {
      case NUMBER -> Double.valueOf(text);
      case COUNT -> Long.valueOf(text);
      case FLAG -> Boolean.valueOf(text);
      case TEXT -> text;
    };
  }
}
