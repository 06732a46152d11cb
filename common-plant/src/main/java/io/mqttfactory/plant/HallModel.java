package io.mqttfactory.plant;

import io.mqttfactory.model.FaultKind;

/**
 * The hall as one well-mixed volume of air: people, line and dust feed it, ventilation exchanges
 * it, and its temperature is held by cold through the ventilation and by radiators.
 */
final class HallModel {

  /** A person at 1.6 met gives off so much CO2 (ppm·m³/h), water (g/h) and heat (kW). */
  private static final double PERSON_CO2 = 24_000;

  private static final double PERSON_WATER = 110;
  private static final double PERSON_HEAT = 0.13;

  /** kW of heat: the line at rated speed, machines on standby, all lamps. */
  private static final double LINE_HEAT = 52;

  private static final double STANDBY_HEAT = 8;
  private static final double LAMP_HEAT = 10;

  /** kJ/K of air, machines and the floor's surface; kW/K through the walls; kW/K of control. */
  private static final double HEAT_CAPACITY = 16_500;

  private static final double WALL_CONDUCTANCE = 2.5;
  private static final double CONTROL_GAIN = 20;

  /** kW of cold per electrical kW. The radiators burn gas. */
  private static final double COOLING_PERFORMANCE = 3.5;

  /** g/m³ between which the supply air is held by drying and moistening. */
  private static final double DRIEST_SUPPLY = 6.5;

  private static final double DAMPEST_SUPPLY = 10.5;

  /** lux with all lamps on. */
  private static final double LAMPLIGHT = 520;

  /** What still passes through doors and gaps when the fans stand. */
  private static final double LEAKAGE = 0.04;

  private final PlantParameters.Hall parameters;
  private final Staff staff;
  private final Weather weather;
  private final double outdoorCo2;
  private final DustModel dust;

  private int people;
  private double outdoorTemperature;
  private double supplyVapour;
  private double lightingShare;
  private double fanShare;
  private double temperature;
  private double co2;
  private double vapour;

  HallModel(PlantParameters parameters, Staff staff, Weather weather, long monday) {
    this.parameters = parameters.hall();
    this.staff = staff;
    this.weather = weather;
    this.outdoorCo2 = parameters.climate().co2();
    look(monday);
    settle();
    this.dust = new DustModel(exchangesPerHour());
  }

  HallModel(HallModel original) {
    this.parameters = original.parameters;
    this.staff = original.staff;
    this.weather = original.weather;
    this.outdoorCo2 = original.outdoorCo2;
    this.dust = new DustModel(original.dust);
    this.people = original.people;
    this.outdoorTemperature = original.outdoorTemperature;
    this.supplyVapour = original.supplyVapour;
    this.lightingShare = original.lightingShare;
    this.fanShare = original.fanShare;
    this.temperature = original.temperature;
    this.co2 = original.co2;
    this.vapour = original.vapour;
  }

  void advance(long second, FaultLevels faults, double speedShare) {
    if (second % PlantTime.MINUTE == 0) {
      look(second);
    }
    double working = 1 - faults.of(FaultKind.VENTILATION_FAILURE);
    fanShare = Math.max(LEAKAGE, working * working * working);
    double exchanges = exchangesPerHour();
    double perSecond = exchanges / PlantTime.HOUR;
    temperature += (heat(speedShare) - cooling()) / HEAT_CAPACITY;
    co2 += perSecond * (outdoorCo2 - co2) + perVolume(PERSON_CO2);
    vapour += perSecond * (supplyVapour - vapour) + perVolume(PERSON_WATER);
    dust.advance(exchanges, speedShare, faults.of(FaultKind.DUST));
  }

  /** Weather and shifts change slowly: once a minute is enough. */
  private void look(long second) {
    people = staff.peopleAt(second);
    lightingShare = staff.lightingShareAt(second);
    outdoorTemperature = weather.temperatureAt(second);
    supplyVapour = Math.min(DAMPEST_SUPPLY, Math.max(DRIEST_SUPPLY, weather.vapourAt(second)));
  }

  /** Where it comes to rest with the line standing, as after hours of maintenance. */
  private void settle() {
    fanShare = 1;
    double hold = CONTROL_GAIN + WALL_CONDUCTANCE;
    temperature = parameters.temperature();
    temperature += heat(0) / hold;
    double perSecond = exchangesPerHour() / PlantTime.HOUR;
    co2 = outdoorCo2 + perVolume(PERSON_CO2) / perSecond;
    vapour = supplyVapour + perVolume(PERSON_WATER) / perSecond;
  }

  /** kW into the hall, walls included. */
  private double heat(double speedShare) {
    return LINE_HEAT * speedShare
        + STANDBY_HEAT
        + LAMP_HEAT * lightingShare
        + PERSON_HEAT * people
        + WALL_CONDUCTANCE * (outdoorTemperature - temperature);
  }

  /** kW of cold, which needs the fans; negative while radiators heat, which do not. */
  private double cooling() {
    double wanted = CONTROL_GAIN * (temperature - parameters.temperature());
    return wanted > 0 ? wanted * fanShare : wanted;
  }

  private double exchangesPerHour() {
    double airflow = parameters.baseAirflow() + parameters.airflowPerPerson() * people;
    return airflow * fanShare / parameters.volume();
  }

  /** What all people give off, per m³ and second. */
  private double perVolume(double perPersonAndHour) {
    return people * perPersonAndHour / parameters.volume() / PlantTime.HOUR;
  }

  int people() {
    return people;
  }

  /** Airflow as a share of what the ventilation should move. */
  double fanShare() {
    return fanShare;
  }

  double lightingShare() {
    return lightingShare;
  }

  /** Electrical kW. */
  double coolingPower() {
    return Math.max(0, cooling()) / COOLING_PERFORMANCE;
  }

  /** °C. */
  double temperature() {
    return temperature;
  }

  /** % RH. */
  double humidity() {
    return Humidity.relative(temperature, vapour);
  }

  /** ppm. */
  double co2() {
    return co2;
  }

  /** lux at the workplaces, from lamps and roof lights. */
  double lightAt(long second) {
    return LAMPLIGHT * lightingShare + weather.daylightAt(second);
  }

  DustModel dust() {
    return dust;
  }
}
