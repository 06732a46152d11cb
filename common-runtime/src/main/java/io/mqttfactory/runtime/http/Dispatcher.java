package io.mqttfactory.runtime.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.mqttfactory.model.SafeText;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a request to its endpoint, and makes an answer of whatever goes wrong. Thread-safe. */
final class Dispatcher {

  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

  private static final int MAX_BODY = 16 * 1024;
  private static final byte[] NO_BODY = {};

  /**
   * Addresses and names without a dot: no public name is among them, so a page from elsewhere that
   * lets its name point here (DNS rebinding) is refused.
   */
  private static final Pattern LOCAL_HOST =
      Pattern.compile("(?:[A-Za-z0-9_-]+|\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9A-Fa-f:.]+])(?::\\d+)?");

  private final Routes routes;

  Dispatcher(Routes routes) {
    this.routes = routes;
  }

  Response answer(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    if (host == null || !LOCAL_HOST.matcher(host).matches()) {
      return Response.problem(403, "this host name is not served here");
    }
    String path = exchange.getRequestURI().getPath();
    Optional<Routes.Match> match = routes.find(methodOf(exchange), path);
    try {
      return match.isPresent() ? answer(exchange, match.get()) : unknown(path);
    } catch (BadRequestException bad) {
      return Response.problem(400, bad.getMessage());
    } catch (RefusedException refused) {
      return Response.problem(refused.status(), refused.getMessage());
    } catch (IOException gone) {
      return Response.problem(400, "the request broke off");
    } catch (RuntimeException | Error failure) {
      log.error("{} {} failed", methodOf(exchange), safePath(exchange), failure);
      return Response.problem(500, "this did not work; the log says more");
    }
  }

  private static Response answer(HttpExchange exchange, Routes.Match match) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    String method = methodOf(exchange);
    byte[] body = NO_BODY;
    if (method.equals("POST")) {
      PostRules.check(headers);
      body = bodyOf(exchange);
    }
    URI address = exchange.getRequestURI();
    Map<String, String> parameters = Request.parametersOf(address.getRawQuery());
    parameters.putAll(match.variables());
    return match
        .endpoint()
        .answer(
            new Request(
                method, address.getPath(), Map.copyOf(parameters), headers::getFirst, body));
  }

  private static byte[] bodyOf(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      throw new RefusedException(413, "expected at most " + MAX_BODY + " bytes");
    }
    return body;
  }

  private Response unknown(String path) {
    return routes
        .methods(path)
        .map(
            methods ->
                Response.problem(405, "expected method " + methods, Map.of("Allow", methods)))
        .orElseGet(() -> Response.problem(404, "nothing is here; try /health/ready or /metrics"));
  }

  private static String methodOf(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
  }

  private static String safePath(HttpExchange exchange) {
    return SafeText.of(exchange.getRequestURI().getPath());
  }
}
