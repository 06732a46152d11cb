package io.mqttfactory.plant;

import io.mqttfactory.model.Oee;
import io.mqttfactory.model.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Prints how long a week takes to simulate, and what a healthy one looks like. Run by hand: the
 * class path is this module's classes and test classes, common-model's classes and Jackson.
 * Arguments: a date of the week and a seed.
 */
final class WeekReport {

  private final Map<String, DoubleSummaryStatistics> tags = new LinkedHashMap<>();
  private final Map<String, Integer> statesEntered = new LinkedHashMap<>();

  private WeekReport() {}

  public static void main(String[] arguments) {
    String date = arguments.length > 0 ? arguments[0] : "2026-11-16";
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    Instant anyTime = Instant.parse(date + "T00:00:00Z");
    Instant monday = Instant.ofEpochSecond(PlantTime.mondayOf(anyTime.getEpochSecond()));
    for (int run = 1; run <= 5; run++) {
      printTime(run, monday, seed);
    }
    new WeekReport().print(new Plant(PlantParameters.defaults(), seed), monday);
  }

  private static void printTime(int run, Instant monday, long seed) {
    long begin = System.nanoTime();
    Plant plant = new Plant(PlantParameters.defaults(), seed);
    plant.at(monday.plus(Duration.ofDays(7)).minusSeconds(1));
    long steps = System.nanoTime();
    int readings = 0;
    for (int second = 0; second < PlantTime.WEEK; second++) {
      readings += read(plant, monday.plusSeconds(second), second);
    }
    System.out.printf(
        Locale.ROOT,
        "run %d: a week's steps in %d ms; all %d readings of a week in %d ms%n",
        run,
        (steps - begin) / 1_000_000,
        readings,
        (System.nanoTime() - steps) / 1_000_000);
  }

  /** What the three PLCs would read in that second at their usual intervals. */
  private static int read(Plant plant, Instant time, int second) {
    int readings = 0;
    if (second % 2 == 0) {
      LineSensors.read(plant.at(time), Stamp.unnumbered(time, "PLC1"));
      readings++;
    }
    if (second % 3 == 0) {
      EnergySensors.read(plant.at(time), Stamp.unnumbered(time, "PLC2"), 0);
      readings++;
    }
    if (second % 4 == 0) {
      EnvironmentSensors.read(plant.at(time), Stamp.unnumbered(time, "PLC3"));
      readings++;
    }
    return readings;
  }

  private void print(Plant plant, Instant monday) {
    long planned = 0;
    long running = 0;
    long total = 0;
    long good = 0;
    String before = "";
    for (int second = 0; second < PlantTime.WEEK; second++) {
      PlantSnapshot snapshot = plant.at(monday.plusSeconds(second));
      LineConditions line = snapshot.line();
      if (!line.state().wireName().equals(before)) {
        before = line.state().wireName();
        statesEntered.merge(before, 1, Integer::sum);
      }
      if (second % 7 == 0) {
        observe(snapshot);
      }
      if ((second + 1) % PlantTime.DAY == 0) {
        planned += line.plannedProductionTime();
        running += line.runTime();
        total += line.goodCount() + line.rejectCount();
        good += line.goodCount();
      }
    }
    System.out.println(statesEntered);
    System.out.println(Oee.of(planned, running, 0.5, total, good) + " units " + total);
    tags.forEach(
        (tag, values) ->
            System.out.printf(
                Locale.ROOT,
                "%-28s %9.3f %9.3f %9.3f%n",
                tag,
                values.getMin(),
                values.getAverage(),
                values.getMax()));
  }

  private void observe(PlantSnapshot snapshot) {
    LineConditions line = snapshot.line();
    if (line.speed() > 100) {
      observe("speed (running)", line.speed());
      observe("vibration (running)", line.vibration());
      observe("pressure (running)", line.pressure());
      observe("power (running)", snapshot.supply().power());
      observe("efficiency (running)", snapshot.supply().efficiency());
      observe("power factor (running)", snapshot.supply().powerFactor());
      observe(
          "bearing above hall (running)",
          line.bearingTemperature() - snapshot.hall().temperature());
    }
    observe("bearing temperature", line.measuredBearingTemperature());
    observe("vibration", line.vibration());
    observe("quality rate", line.qualityRate());
    observeSupply(snapshot.supply());
    observeHall(snapshot.hall());
  }

  private void observeSupply(SupplyConditions supply) {
    observe("power", supply.power());
    observe("voltage L1", supply.voltages().l1());
    observe("current L1", supply.currents().l1());
    observe("power factor", supply.powerFactor());
    observe("frequency", supply.frequency());
    observe("efficiency", supply.efficiency());
    observe("demand peak", supply.demandPeak());
    observe("grid " + supply.status().wireName() + " (7 s)", 1);
  }

  private void observeHall(HallConditions hall) {
    observe("hall temperature", hall.temperature());
    observe("humidity", hall.humidity());
    observe("co2", hall.co2());
    observe("pm2.5", hall.pm25());
    observe("pm10", hall.pm10());
    observe("air quality index", AirQualityIndex.of(hall.pm25(), hall.pm10()));
    observe("noise", hall.noise());
    observe("comfort", hall.comfort());
    observe("light", hall.light());
    observe("air pressure", hall.airPressure());
    observe("wind speed", hall.windSpeed());
    observe("uv index", hall.uvIndex());
    observe("people", hall.people());
  }

  private void observe(String tag, double value) {
    tags.computeIfAbsent(tag, unused -> new DoubleSummaryStatistics()).accept(value);
  }
}
