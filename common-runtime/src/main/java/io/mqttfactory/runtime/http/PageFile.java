package io.mqttfactory.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/**
 * A file of a page, read once from the class path. A browser may keep it but asks each time whether
 * it is still the same, so that an update of the component is an update of the page. Thread-safe.
 */
public final class PageFile implements Endpoint {

  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final String contentType;
  private final byte[] content;
  private final String tag;

  private PageFile(String contentType, byte[] content) {
    this.contentType = contentType;
    this.content = content;
    this.tag = '"' + digest(content) + '"';
  }

  /**
   * @param resource full name on the class path, without a slash in front
   * @throws IllegalArgumentException if there is none, or its ending is not one of a page's files
   */
  public static PageFile of(String resource) {
    String contentType = CONTENT_TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
    try (InputStream in = PageFile.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null || contentType == null) {
        throw new IllegalArgumentException("no file of a page: " + resource);
      }
      return new PageFile(contentType, in.readAllBytes());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public Response answer(Request request) {
    Map<String, String> headers = Map.of("Cache-Control", "no-cache", "ETag", tag);
    return request.header("If-None-Match").filter(tag::equals).isPresent()
        ? Response.unchanged(contentType, headers)
        : Response.bytes(contentType, headers, content);
  }

  private static String digest(byte[] content) {
    try {
      return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(content)).toString(36);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
