package io.mqttfactory.plant;

/**
 * Thermal comfort after Fanger, as ISO 7730 gives it: the predicted mean vote (PMV, −3 cold to +3
 * hot) and the predicted percentage of dissatisfied (PPD).
 */
public final class Comfort {

  /** Light standing work, W/m² per met. */
  private static final double WATTS_PER_MET = 58.15;

  private static final double HALL_METABOLISM = 1.6;
  private static final double HALL_CLOTHING = 0.7;
  private static final double HALL_AIR_SPEED = 0.15;

  /** m²K/W per clo. */
  private static final double INSULATION_PER_CLO = 0.155;

  private static final double KELVIN = 273;
  private static final double RADIATION = 3.96e-8;
  private static final int ITERATIONS = 30;

  private Comfort() {}

  /**
   * The comfort index of the hall: 100 − PPD. Assumed are 1.6 met, 0.7 clo, air that moves at 0.15
   * m/s and walls as warm as the air.
   *
   * @param temperature of the air in °C
   * @param humidity relative, in %
   */
  public static double index(double temperature, double humidity) {
    double vote =
        predictedMeanVote(
            temperature, temperature, HALL_AIR_SPEED, humidity, HALL_METABOLISM, HALL_CLOTHING);
    return 100 - dissatisfied(vote);
  }

  /** PPD in %, from 5 (nobody suits everybody) to 100. */
  public static double dissatisfied(double vote) {
    double square = vote * vote;
    return 100 - 95 * StrictMath.exp(-0.03353 * square * square - 0.2179 * square);
  }

  /**
   * PMV by the heat balance of the body, without external work.
   *
   * @param air temperature in °C
   * @param radiant mean radiant temperature in °C
   * @param airSpeed m/s
   * @param humidity relative, in %
   * @param metabolism met
   * @param clothing clo
   */
  public static double predictedMeanVote(
      double air,
      double radiant,
      double airSpeed,
      double humidity,
      double metabolism,
      double clothing) {
    double heat = metabolism * WATTS_PER_MET;
    double vapour = humidity * 10 * StrictMath.exp(16.6536 - 4030.183 / (air + 235));
    double insulation = clothing * INSULATION_PER_CLO;
    double area = insulation <= 0.078 ? 1 + 1.29 * insulation : 1.05 + 0.645 * insulation;
    double dryLoss = dryLoss(air, radiant, airSpeed, heat, insulation, area);
    double skinDiffusion = 3.05e-3 * (5_733 - 6.99 * heat - vapour);
    double sweat = Math.max(0, 0.42 * (heat - WATTS_PER_MET));
    double breath = 1.7e-5 * heat * (5_867 - vapour) + 0.0014 * heat * (34 - air);
    double sensitivity = 0.303 * StrictMath.exp(-0.036 * heat) + 0.028;
    return sensitivity * (heat - skinDiffusion - sweat - breath - dryLoss);
  }

  /** Radiation and convection from the clothes, W/m², whose temperature is found by iteration. */
  private static double dryLoss(
      double air, double radiant, double airSpeed, double heat, double insulation, double area) {
    double skin = 35.7 - 0.028 * heat;
    double clothes = (skin + air) / 2;
    double loss = 0;
    for (int i = 0; i < ITERATIONS; i++) {
      loss =
          area * RADIATION * (fourthPower(clothes + KELVIN) - fourthPower(radiant + KELVIN))
              + area * convection(clothes, air, airSpeed) * (clothes - air);
      // Half a step each time: a whole one would swing around the solution.
      clothes = (clothes + skin - insulation * loss) / 2;
    }
    return loss;
  }

  private static double convection(double clothes, double air, double airSpeed) {
    double free = 2.38 * Math.sqrt(Math.sqrt(Math.abs(clothes - air)));
    return Math.max(free, 12.1 * Math.sqrt(airSpeed));
  }

  private static double fourthPower(double value) {
    return value * value * value * value;
  }
}
