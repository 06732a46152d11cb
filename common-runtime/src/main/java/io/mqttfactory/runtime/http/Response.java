package io.mqttfactory.runtime.http;

import io.mqttfactory.model.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is answered: a body that is there, or one that is written while it goes out.
 *
 * @param headers beside those that every answer gets
 */
public record Response(int status, String contentType, Map<String, String> headers, Body body) {

  /** Writes a body. */
  @FunctionalInterface
  public interface Body {
    void writeTo(OutputStream out) throws IOException;

    /** Length in bytes; 0 if it is known only at the end, -1 if there is none. */
    default long length() {
      return 0;
    }

    /**
     * Whether it goes on until somebody ends it, and so needs a thread for itself. Such a thread is
     * interrupted when the service closes.
     */
    default boolean isEndless() {
      return false;
    }
  }

  private enum Nothing implements Body {
    NOTHING;

    @Override
    public void writeTo(OutputStream out) {}

    @Override
    public long length() {
      return -1;
    }
  }

  private record Bytes(byte[] content) implements Body {
    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(content);
    }

    @Override
    public long length() {
      return content.length;
    }
  }

  public static Response json(Object value) {
    return json(200, value);
  }

  public static Response json(int status, Object value) {
    return new Response(
        status, "application/json; charset=utf-8", Map.of(), new Bytes(Json.write(value)));
  }

  static Response bytes(String contentType, Map<String, String> headers, byte[] content) {
    return new Response(200, contentType, headers, new Bytes(content));
  }

  /** The client has it already. */
  static Response unchanged(String contentType, Map<String, String> headers) {
    return new Response(304, contentType, headers, Nothing.NOTHING);
  }

  public static Response text(int status, String contentType, String text) {
    return new Response(
        status, contentType, Map.of(), new Bytes(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A body of any length that never lies in memory as a whole. */
  public static Response stream(String contentType, Map<String, String> headers, Body body) {
    return new Response(200, contentType, Map.copyOf(headers), body);
  }

  /** Why the request is not served, for people and programs. */
  public static Response problem(int status, String message) {
    return problem(status, message, Map.of());
  }

  static Response problem(int status, String message, Map<String, String> headers) {
    Response plain = json(status, Map.of("error", message));
    return new Response(status, plain.contentType, headers, plain.body);
  }
}
