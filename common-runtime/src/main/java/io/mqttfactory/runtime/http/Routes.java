package io.mqttfactory.runtime.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** Which endpoint answers what. The first that fits does. Thread-safe. */
final class Routes {

  /** An endpoint, and what the path said where the route has a name in braces. */
  record Match(Endpoint endpoint, Map<String, String> variables) {}

  private record Route(String method, List<String> segments, Endpoint endpoint) {

    /** Empty if the path is another one. */
    Optional<Map<String, String>> variablesOf(List<String> path) {
      if (path.size() != segments.size()) {
        return Optional.empty();
      }
      Map<String, String> variables = new HashMap<>();
      for (int i = 0; i < segments.size(); i++) {
        String segment = segments.get(i);
        if (segment.startsWith("{") && !path.get(i).isEmpty()) {
          variables.put(segment.substring(1, segment.length() - 1), path.get(i));
        } else if (!segment.equals(path.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(variables);
    }
  }

  private final List<Route> routes = new CopyOnWriteArrayList<>();

  /**
   * @param path a segment in braces stands for any text, for example {@code /alarms/{alarm}}
   */
  void add(String method, String path, Endpoint endpoint) {
    routes.add(new Route(method, segments(path), endpoint));
  }

  Optional<Match> find(String method, String path) {
    for (Route route : routes) {
      Optional<Map<String, String>> variables = route.variablesOf(segments(path));
      if (variables.isPresent() && route.method.equals(method)) {
        return Optional.of(new Match(route.endpoint, variables.get()));
      }
    }
    return Optional.empty();
  }

  /** With which methods that path can be asked; empty if it is unknown. */
  Optional<String> methods(String path) {
    TreeSet<String> methods = new TreeSet<>();
    for (Route route : routes) {
      route.variablesOf(segments(path)).ifPresent(known -> methods.add(route.method));
    }
    return methods.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", methods));
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }
}
