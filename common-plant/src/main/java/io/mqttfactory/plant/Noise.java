package io.mqttfactory.plant;

/**
 * Chance without memory: each value is a hash of seed, channel and index, so that any moment can be
 * drawn again, in any order and in any process.
 *
 * <p>The mixing function is the finaliser of SplitMix64 (Steele, Lea, Flood 2014). The index is
 * usually the second since 1970, so that what is drawn goes on smoothly from one week to the next.
 */
final class Noise {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  /** Sum of four 16-bit numbers: its mean, and its deviation 65,536 · √(4/12). */
  private static final double SUM_MEAN = 2 * 65_535.0;

  private static final double SUM_DEVIATION = 37_837.2;

  private final long key;

  Noise(long seed, String channel) {
    this.key = mix(mix(seed) + channel.hashCode() * GOLDEN_GAMMA);
  }

  /** Evenly distributed from 0 (inclusive) to 1 (exclusive). */
  double uniform(long index) {
    return (bits(index) >>> 11) * 0x1p-53;
  }

  /**
   * Bell-shaped with mean 0 and deviation 1, within ±3.47: a sum of four, cheaper than a logarithm,
   * and with no outliers beyond what a sensor could show.
   */
  double bell(long index) {
    long bits = bits(index);
    long sum = (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
    return (sum - SUM_MEAN) / SUM_DEVIATION;
  }

  /** A bell-shaped value that wanders: one value per period, with smooth ways between them. */
  double wander(long second, int period) {
    long cell = Math.floorDiv(second, period);
    double x = (double) Math.floorMod(second, period) / period;
    double before = bell(cell);
    return before + (bell(cell + 1) - before) * x * x * (3 - 2 * x);
  }

  private long bits(long index) {
    return mix(key + index * GOLDEN_GAMMA);
  }

  private static long mix(long value) {
    long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }
}
