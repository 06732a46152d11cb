package io.mqttfactory.dashboard.store;

import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.EnergyAnalytics;
import io.mqttfactory.model.cloud.EnvironmentAnalytics;
import io.mqttfactory.model.cloud.Figure;
import io.mqttfactory.model.cloud.ProductionAnalytics;
import io.mqttfactory.model.cloud.ProductionAnalytics.OeeShares;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What is kept of an aggregate in columns of its own, to be added up. */
final class Columns {

  private static final String MAINTENANCE = "maintenance";

  private Columns() {}

  /** By column, always in the same order; null where nobody knows. */
  static Map<String, Object> of(Aggregate aggregate) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("energy_samples", aggregate.dataPoints().energySamples());
    columns.put("environment_samples", aggregate.dataPoints().environmentSamples());
    columns.put("line_samples", aggregate.dataPoints().lineSamples());
    putEnergy(columns, aggregate.energyAnalytics());
    putEnvironment(columns, aggregate.environmentAnalytics());
    putProduction(columns, aggregate.productionAnalytics());
    columns.put("overall_health", aggregate.facilityStatus().overallHealth() ? 1 : 0);
    return columns;
  }

  private static void putEnergy(Map<String, Object> columns, EnergyAnalytics energy) {
    columns.put("power", average(energy, EnergyAnalytics::powerConsumption));
    columns.put("power_factor", average(energy, EnergyAnalytics::powerFactor));
    columns.put("efficiency", average(energy, EnergyAnalytics::efficiency));
    columns.put("grid_stability", energy == null ? null : energy.gridStability());
    columns.put("energy_total", energy == null ? null : energy.energyTotal());
  }

  private static void putEnvironment(Map<String, Object> columns, EnvironmentAnalytics hall) {
    columns.put("temperature", average(hall, EnvironmentAnalytics::temperature));
    columns.put("co2", average(hall, EnvironmentAnalytics::co2Level));
    columns.put("comfort", average(hall, EnvironmentAnalytics::comfortIndex));
  }

  private static void putProduction(Map<String, Object> columns, ProductionAnalytics line) {
    columns.put("vibration", average(line, ProductionAnalytics::vibration));
    columns.put("good_count", line == null ? null : line.goodCount());
    columns.put("reject_count", line == null ? null : line.rejectCount());
    Double planned = planned(line);
    Double run =
        planned == null || planned == 0 ? planned : (Double) (planned * line.oee().availability());
    boolean hasPerformance = run != null && line.oee() != null && line.oee().performance() != null;
    columns.put("planned_seconds", planned);
    columns.put("run_seconds", run);
    columns.put("ideal_seconds", hasPerformance ? run * line.oee().performance() : null);
  }

  /**
   * The time in every status but maintenance, as the line counts it. Where availability is not
   * known it is 0 if there was nothing but maintenance, else null, since a share without its time
   * cannot be added up.
   */
  private static Double planned(ProductionAnalytics line) {
    if (line == null || line.statusSeconds() == null) {
      return null;
    }
    double planned = withoutMaintenance(line);
    boolean isMaintained = planned == 0 && !line.statusSeconds().isEmpty();
    OeeShares oee = line.oee();
    boolean isKnown = oee != null && oee.availability() != null;
    return isMaintained || isKnown ? (Double) planned : null;
  }

  private static double withoutMaintenance(ProductionAnalytics line) {
    return line.statusSeconds().entrySet().stream()
        .filter(status -> !status.getKey().equals(MAINTENANCE))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  private static <S> Double average(S section, Function<S, Figure> which) {
    Figure figure = section == null ? null : which.apply(section);
    return figure == null ? null : figure.average();
  }
}
