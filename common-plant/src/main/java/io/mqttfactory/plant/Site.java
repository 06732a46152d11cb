package io.mqttfactory.plant;

/** What surrounds the plant in one week and does not depend on what it does. Immutable. */
record Site(
    PlantParameters parameters,
    long seed,
    long monday,
    WeekCalendar calendar,
    Staff staff,
    Weather weather,
    GridModel grid,
    HallSensors hallSensors) {

  static Site inWeekOf(long monday, PlantParameters parameters, long seed) {
    return new Site(
        parameters,
        seed,
        monday,
        new WeekCalendar(parameters.line(), seed, monday),
        new Staff(parameters.staffing(), seed),
        new Weather(parameters.climate(), seed),
        new GridModel(parameters.grid(), seed),
        new HallSensors(seed));
  }
}
