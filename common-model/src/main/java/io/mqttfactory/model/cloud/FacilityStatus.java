package io.mqttfactory.model.cloud;

/**
 * How the plant does, in three figures.
 *
 * @param energyEfficiency average efficiency, %; null if not known
 * @param environmentalComfort average comfort index; null if not known
 * @param overallHealth whether no alert is of high severity
 */
public record FacilityStatus(
    Double energyEfficiency, Double environmentalComfort, boolean overallHealth) {}
