package io.mqttfactory.runtime.http;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;

/**
 * What a request that changes something must be: asked for by this service's own page, or by no
 * page at all. A page from elsewhere can neither send JSON without asking first, which is never
 * granted here, nor hide where it is from.
 */
final class PostRules {

  private static final String JSON = "application/json";

  private PostRules() {}

  /**
   * @throws RefusedException if it is not
   */
  static void check(Headers headers) {
    String host = headers.getFirst("Host");
    String origin = headers.getFirst("Origin");
    if (origin != null
        && !origin.equalsIgnoreCase("http://" + host)
        && !origin.equalsIgnoreCase("https://" + host)) {
      throw new RefusedException(403, "only this service's own page may send this");
    }
    String site = headers.getFirst("Sec-Fetch-Site");
    if (site != null && !List.of("same-origin", "none").contains(site)) {
      throw new RefusedException(403, "only this service's own page may send this");
    }
    if (!JSON.equals(mediaType(headers.getFirst("Content-Type")))) {
      throw new RefusedException(415, "expected Content-Type " + JSON);
    }
  }

  private static String mediaType(String contentType) {
    return contentType == null ? "" : contentType.split(";")[0].strip().toLowerCase(Locale.ROOT);
  }
}
