package io.mqttfactory.plant;

/**
 * The weather outside: a yearly and a daily course by the sun, and fronts by chance. It knows
 * neither week nor step, so it goes on across Monday.
 */
final class Weather {

  private static final double TWO_PI = 2 * StrictMath.PI;
  private static final double AXIAL_TILT = StrictMath.toRadians(23.44);

  /** The coldest day is about 20 January, the warmest hour about 15:00 local solar time. */
  private static final double COLDEST_SHARE_OF_YEAR = 0.055;

  private static final double WARMEST_HOUR = 15;

  private static final int FRONT = 2 * PlantTime.DAY;

  private final PlantParameters.Climate climate;
  private final Noise airMass;
  private final Noise barometer;
  private final Noise clouds;
  private final Noise wind;
  private final Noise windDirection;
  private final Noise gusts;

  Weather(PlantParameters.Climate climate, long seed) {
    this.climate = climate;
    this.airMass = new Noise(seed, "weather.air-mass");
    this.barometer = new Noise(seed, "weather.barometer");
    this.clouds = new Noise(seed, "weather.clouds");
    this.wind = new Noise(seed, "weather.wind");
    this.windDirection = new Noise(seed, "weather.wind-direction");
    this.gusts = new Noise(seed, "weather.gusts");
  }

  /** °C. */
  double temperatureAt(long second) {
    double season =
        -StrictMath.cos(TWO_PI * (PlantTime.shareOfYear(second) - COLDEST_SHARE_OF_YEAR));
    double day = StrictMath.cos(TWO_PI * (solarHour(second) - WARMEST_HOUR) / 24);
    return climate.meanTemperature()
        + climate.seasonalSwing() * season
        + climate.dailySwing() * day * (1 - 0.5 * cloudinessAt(second))
        + 2.5 * airMass.wander(second, FRONT);
  }

  /** Water in the air in g/m³, at a relative humidity between 60 and 85 %. */
  double vapourAt(long second) {
    double relativeHumidity = 60 + 25 * cloudinessAt(second);
    return Humidity.vapour(temperatureAt(second), relativeHumidity);
  }

  /** From 0 (clear) to 1 (overcast). */
  double cloudinessAt(long second) {
    return Math.min(1, Math.max(0, 0.5 + 0.4 * clouds.wander(second, 6 * PlantTime.HOUR)));
  }

  /** hPa, as the barometer shows it. */
  double pressureAt(long second) {
    return 1_013 + 8 * barometer.wander(second, FRONT) + 0.05 * gusts.bell(-second);
  }

  /** m/s. */
  double windSpeedAt(long second) {
    double mean = 3.4 + 1.4 * wind.wander(second, 3 * PlantTime.HOUR);
    return Math.max(0, mean * (1 + 0.2 * gusts.wander(second, 10)));
  }

  /** Where the wind comes from, in degrees from north, below 360; mostly west-south-west. */
  double windDirectionAt(long second) {
    double direction =
        250 + 60 * windDirection.wander(second, 4 * PlantTime.HOUR) + 8 * gusts.wander(second, 15);
    return (direction + 720) % 360;
  }

  /** UV index: about 8 in a clear summer noon at 48° of latitude, 0 while the sun is down. */
  double uvIndexAt(long second) {
    double height = sunHeightAt(second);
    return 10 * StrictMath.pow(height, 2.4) * (1 - 0.7 * cloudinessAt(second));
  }

  /** Daylight that the roof lights let into the hall, in lux. */
  double daylightAt(long second) {
    return 450 * sunHeightAt(second) * (1 - 0.6 * cloudinessAt(second));
  }

  /** Sine of the sun's elevation, 0 at night. */
  private double sunHeightAt(long second) {
    double declination =
        -AXIAL_TILT * StrictMath.cos(TWO_PI * (PlantTime.shareOfYear(second) + 10 / 365.0));
    double latitude = StrictMath.toRadians(climate.latitude());
    double hourAngle = TWO_PI * (solarHour(second) - 12) / 24;
    double height =
        StrictMath.sin(latitude) * StrictMath.sin(declination)
            + StrictMath.cos(latitude) * StrictMath.cos(declination) * StrictMath.cos(hourAngle);
    return Math.max(0, height);
  }

  private double solarHour(long second) {
    return PlantTime.hourOfDay(second) + climate.longitude() / 15;
  }
}
