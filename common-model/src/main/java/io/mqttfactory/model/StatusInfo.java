package io.mqttfactory.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a component tells about itself, retained, so that others can discover it.
 *
 * @param topicsIn topic filters it subscribes
 * @param topicsOut topics it publishes
 * @param http address of its HTTP interface; null if it has none
 * @param properties what else is worth knowing, for example where a PLC's readings come from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatusInfo(
    String component,
    String version,
    Instant startedAt,
    List<String> topicsIn,
    List<String> topicsOut,
    String http,
    Map<String, String> properties) {

  public StatusInfo {
    topicsIn = topicsIn == null ? List.of() : List.copyOf(topicsIn);
    topicsOut = topicsOut == null ? List.of() : List.copyOf(topicsOut);
    properties = properties == null ? new TreeMap<>() : new TreeMap<>(properties);
    properties = Collections.unmodifiableMap(properties);
  }
}
