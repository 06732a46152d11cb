package io.mqttfactory.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** How times travel: an {@link Instant} as {@link WireTime}, a {@link Duration} as seconds. */
final class WireModule extends SimpleModule {

  private static final double NANOS = 1e9;

  /** Longest duration that is accepted: a hundred years, far below what a double can blur. */
  private static final double MAX_SECONDS = 100 * 365.25 * 86_400;

  WireModule() {
    addSerializer(
        Instant.class,
        new JsonSerializer<>() {
          @Override
          public void serialize(Instant time, JsonGenerator out, SerializerProvider context)
              throws IOException {
            out.writeString(WireTime.format(time));
          }
        });
    addDeserializer(
        Instant.class,
        new JsonDeserializer<>() {
          @Override
          public Instant deserialize(JsonParser in, DeserializationContext context)
              throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
              throw new IllegalArgumentException("expected an ISO 8601 time as text");
            }
            return WireTime.parse(in.getText());
          }
        });
    addSerializer(
        Duration.class,
        new JsonSerializer<>() {
          @Override
          public void serialize(Duration span, JsonGenerator out, SerializerProvider context)
              throws IOException {
            if (span.getNano() == 0) {
              out.writeNumber(span.getSeconds());
            } else {
              out.writeNumber(span.getSeconds() + span.getNano() / NANOS);
            }
          }
        });
    addDeserializer(
        Duration.class,
        new JsonDeserializer<>() {
          @Override
          public Duration deserialize(JsonParser in, DeserializationContext context)
              throws IOException {
            if (!in.currentToken().isNumeric()) {
              throw new IllegalArgumentException("expected a number of seconds");
            }
            double seconds = in.getDoubleValue();
            if (!(seconds >= 0 && seconds <= MAX_SECONDS)) {
              throw new IllegalArgumentException(
                  "held " + seconds + ", expected 0 to " + (long) MAX_SECONDS + " seconds");
            }
            return Duration.ofNanos(Math.round(seconds * 1e3) * 1_000_000);
          }
        });
  }
}
