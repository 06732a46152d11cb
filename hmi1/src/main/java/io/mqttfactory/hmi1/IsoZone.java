package io.mqttfactory.hmi1;

/**
 * How bad a machine vibrates (ISO 20816-3, before ISO 10816-3: velocity on bearing housings, 10 to
 * 1000 Hz, machines of group 2, 15 to 300 kW, on a rigid foundation). Meant for steady running.
 */
enum IsoZone {
  /** As newly commissioned. */
  A(1.4),
  /** Fit for unrestricted long-term operation. */
  B(2.8),
  /** Not fit for long continuous operation: plan a repair. */
  C(4.5),
  /** Can do damage. */
  D(Double.POSITIVE_INFINITY);

  private final double upTo;

  IsoZone(double upTo) {
    this.upTo = upTo;
  }

  /**
   * @param velocity mm/s RMS
   */
  static IsoZone of(double velocity) {
    for (IsoZone zone : values()) {
      if (velocity <= zone.upTo) {
        return zone;
      }
    }
    return D;
  }
}
