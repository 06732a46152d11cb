package io.mqttfactory.model.cloud;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How many readings an aggregate is made of, and of how many it should be.
 *
 * @param energyExpected window / publish interval; null if nobody knows the interval
 * @param environmentExpected like the one of energy
 * @param lineExpected like the one of energy
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataPoints(
    long energySamples,
    long environmentSamples,
    long lineSamples,
    Double energyExpected,
    Double environmentExpected,
    Double lineExpected) {

  public DataPoints {
    if (energySamples < 0 || environmentSamples < 0 || lineSamples < 0) {
      throw new IllegalArgumentException("data_points held a count below 0");
    }
  }

  public long total() {
    return energySamples + environmentSamples + lineSamples;
  }
}
