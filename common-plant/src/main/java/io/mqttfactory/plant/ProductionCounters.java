package io.mqttfactory.plant;

/** What the line has made and how long it has run since 00:00 UTC. */
final class ProductionCounters {

  /** So many units the quality rate looks back, with the latest weighing most. */
  private static final double QUALITY_UNITS = 600;

  /** More units than can be made in one second, so that each has an index of its own. */
  private static final int INDEX_STRIDE = 64;

  private final Noise inspection;

  private double unfinished;
  private long goodCount;
  private long rejectCount;
  private int plannedTime;
  private int runTime;
  private double qualityShare;

  ProductionCounters(double qualityShare, long seed) {
    this.qualityShare = qualityShare;
    this.inspection = new Noise(seed, "line.inspection");
  }

  ProductionCounters(ProductionCounters original) {
    this.inspection = original.inspection;
    this.unfinished = original.unfinished;
    this.goodCount = original.goodCount;
    this.rejectCount = original.rejectCount;
    this.plannedTime = original.plannedTime;
    this.runTime = original.runTime;
    this.qualityShare = original.qualityShare;
  }

  /** Counts the second that begins then; whoever asks at midnight finds zeros. */
  void advance(long second, boolean planned, boolean running, double speed, double rejectShare) {
    plannedTime += planned ? 1 : 0;
    runTime += running ? 1 : 0;
    unfinished += speed / PlantTime.MINUTE;
    for (int unit = 0; unfinished >= 1; unit++) {
      unfinished--;
      inspect(second * INDEX_STRIDE + unit, rejectShare);
    }
    if (PlantTime.secondOfDay(second + 1) == 0) {
      resetDay();
    }
  }

  private void inspect(long unit, double rejectShare) {
    boolean good = inspection.uniform(unit) >= rejectShare;
    if (good) {
      goodCount++;
    } else {
      rejectCount++;
    }
    qualityShare += ((good ? 1 : 0) - qualityShare) / QUALITY_UNITS;
  }

  private void resetDay() {
    goodCount = 0;
    rejectCount = 0;
    plannedTime = 0;
    runTime = 0;
  }

  long goodCount() {
    return goodCount;
  }

  long rejectCount() {
    return rejectCount;
  }

  int plannedTime() {
    return plannedTime;
  }

  int runTime() {
    return runTime;
  }

  /** Share of good ones among recent units: an exponential mean over about 600 of them. */
  double qualityShare() {
    return qualityShare;
  }
}
