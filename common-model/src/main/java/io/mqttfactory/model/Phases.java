package io.mqttfactory.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** One value per phase, each of which may be unknown. Voltages are line to line. */
public record Phases(
    @JsonProperty("L1") Double l1, @JsonProperty("L2") Double l2, @JsonProperty("L3") Double l3) {

  public static final Phases UNKNOWN = new Phases(null, null, null);
}
