package io.mqttfactory.plant;

import io.mqttfactory.model.AirQualityStatus;

/**
 * The EPA's air quality index with the breakpoints in force since 6 May 2024. The EPA means it for
 * means over 24 h outdoors; here it judges the moment indoors and is indicative only. CO2 is no
 * part of it.
 */
public final class AirQualityIndex {

  /** Above the table the index stays here. */
  private static final double BEYOND = 500;

  private static final double[] INDEX_FROM = {0, 51, 101, 151, 201, 301};
  private static final double[] INDEX_TO = {50, 100, 150, 200, 300, 500};
  private static final double[] PM25_FROM = {0, 9.1, 35.5, 55.5, 125.5, 225.5};
  private static final double[] PM25_TO = {9.0, 35.4, 55.4, 125.4, 225.4, 325.4};
  private static final double[] PM10_FROM = {0, 55, 155, 255, 355, 425};
  private static final double[] PM10_TO = {54, 154, 254, 354, 424, 604};

  private AirQualityIndex() {}

  /** The worse of the two, a whole number from 0 to 500, of fine dust in µg/m³. */
  public static double of(double pm25, double pm10) {
    return Math.max(ofPm25(pm25), ofPm10(pm10));
  }

  /** The category of a whole index. */
  public static AirQualityStatus statusOf(double index) {
    for (int band = 0; band < INDEX_TO.length; band++) {
      if (index <= INDEX_TO[band]) {
        return AirQualityStatus.values()[band];
      }
    }
    return AirQualityStatus.HAZARDOUS;
  }

  static double ofPm25(double concentration) {
    // The tiny addition keeps 35.4, which a double holds as 35.399…, from becoming 35.3.
    return interpolate(Math.floor(concentration * 10 + 1e-9) / 10, PM25_FROM, PM25_TO);
  }

  static double ofPm10(double concentration) {
    return interpolate(Math.floor(concentration + 1e-9), PM10_FROM, PM10_TO);
  }

  private static double interpolate(double truncated, double[] from, double[] to) {
    for (int band = 0; band < to.length; band++) {
      if (truncated <= to[band]) {
        double slope = (INDEX_TO[band] - INDEX_FROM[band]) / (to[band] - from[band]);
        return Math.rint(INDEX_FROM[band] + slope * (truncated - from[band]));
      }
    }
    return BEYOND;
  }
}
