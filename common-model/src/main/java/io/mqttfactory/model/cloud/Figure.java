package io.mqttfactory.model.cloud;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What became of one measurement in a window. Members that a figure does not have are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(Double average, Double min, Double max, TrendDirection trend) {}
