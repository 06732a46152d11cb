package io.mqttfactory.aggregate;

/**
 * How far the readings of one window lie from the straight line through them.
 *
 * @param squares sum of the squared distances
 * @param freedom degrees of freedom: the readings, less the two that a line takes
 */
record Residuals(double squares, int freedom) {

  Residuals {
    if (!(squares >= 0) || freedom < 0) {
      throw new IllegalArgumentException(
          "residuals held " + squares + " and " + freedom + ", expected numbers from 0");
    }
  }
}
