package io.mqttfactory.hmi2;

import io.mqttfactory.hmi.Cells;
import io.mqttfactory.hmi.Screen;
import io.mqttfactory.hmi.Tariff;
import io.mqttfactory.hmi.live.DerivedTag;
import io.mqttfactory.hmi.live.TrendedTag;
import io.mqttfactory.hmi.live.Values;
import io.mqttfactory.hmi.view.Cell;
import io.mqttfactory.hmi.view.Panel;
import io.mqttfactory.model.Phases;
import io.mqttfactory.model.ReadingType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What HMI2 shows of power, energy and grid. */
final class EnergyScreen implements Screen {

  private static final Logger log = LoggerFactory.getLogger(EnergyScreen.class);

  private static final String POWER = "power_consumption";
  private static final String VOLTAGE_UNBALANCE = "voltage_unbalance";
  private static final String CURRENT_UNBALANCE = "current_unbalance";
  private static final String ENERGY_TODAY = "energy_today";
  private static final String COST_PER_HOUR = "cost_per_hour";
  private static final double HIGHEST_POWER = 400;
  private static final double PERCENT = 100;

  private final Tariff tariff;
  private final EnergyToday today = new EnergyToday();
  private String gridBefore = "";

  EnergyScreen(Tariff tariff) {
    this.tariff = tariff;
  }

  @Override
  public String title() {
    return "Energy";
  }

  @Override
  public String area() {
    return "energy";
  }

  @Override
  public ReadingType<?> type() {
    return ReadingType.ENERGY;
  }

  @Override
  public List<DerivedTag> derived() {
    return List.of(
        new DerivedTag(VOLTAGE_UNBALANCE, "%"),
        new DerivedTag(CURRENT_UNBALANCE, "%"),
        new DerivedTag(ENERGY_TODAY, "kWh"),
        new DerivedTag(COST_PER_HOUR, tariff.currency()));
  }

  @Override
  public List<TrendedTag> trended() {
    return List.of(
        new TrendedTag(POWER, "Power", "kW"),
        new TrendedTag("power_factor", "Power factor", ""),
        new TrendedTag("efficiency", "Efficiency", "%"),
        new TrendedTag("frequency", "Frequency", "Hz"),
        new TrendedTag("voltage_l1", "Voltage L1-L2", "V"),
        new TrendedTag(VOLTAGE_UNBALANCE, "Voltage unbalance", "%"),
        new TrendedTag(COST_PER_HOUR, "Cost per hour", tariff.currency()));
  }

  @Override
  public synchronized Values observe(Values read) {
    tellGrid(read.text("grid_status").orElse("unknown"));
    Map<String, Double> figures = figures(read);
    read.number("energy_total").ifPresent(total -> today.read(read.at(), total));
    today.used().ifPresent(used -> figures.put(ENERGY_TODAY, used));
    return read.with(figures);
  }

  @Override
  public Values recall(Values read) {
    read.number("energy_total").ifPresent(total -> today.recall(read.at(), total));
    return read.with(figures(read));
  }

  /** Today's energy needs what was read since midnight. */
  @Override
  public Instant pastBegins(Instant now) {
    Instant anHourAgo = Screen.super.pastBegins(now);
    Instant midnight = now.truncatedTo(ChronoUnit.DAYS);
    return midnight.isBefore(anHourAgo) ? midnight : anHourAgo;
  }

  private Map<String, Double> figures(Values read) {
    Map<String, Double> figures = new HashMap<>();
    measured("voltage", read).unbalance().ifPresent(value -> figures.put(VOLTAGE_UNBALANCE, value));
    measured("current", read).unbalance().ifPresent(value -> figures.put(CURRENT_UNBALANCE, value));
    read.number(POWER).ifPresent(power -> figures.put(COST_PER_HOUR, tariff.perHour(power)));
    return figures;
  }

  private static Phases measured(String quantity, Values read) {
    return new Phases(
        read.number(quantity + "_l1").orElse(null),
        read.number(quantity + "_l2").orElse(null),
        read.number(quantity + "_l3").orElse(null));
  }

  private void tellGrid(String status) {
    if (!status.equals(gridBefore)) {
      log.info("grid is {}{}", status, gridBefore.isEmpty() ? "" : ", was " + gridBefore);
      gridBefore = status;
    }
  }

  @Override
  public List<Panel> panels(Cells cells) {
    return List.of(
        new Panel("power", "Power", power(cells)),
        new Panel("energy", "Energy", energy(cells)),
        new Panel("phases", "Phases", phases(cells)),
        new Panel("grid", "Grid", grid(cells)));
  }

  private static List<Cell> power(Cells cells) {
    return List.of(
        cells.number(POWER, "Power", "kW", 1).gauge(0, HIGHEST_POWER).done(),
        cells.number("demand_peak", "Demand peak today", "kW", 1).done(),
        cells.number("power_factor", "Power factor", "", 3).gauge(0, 1).done(),
        cells.number("efficiency", "Efficiency", "%", 1).gauge(0, PERCENT).done());
  }

  private List<Cell> energy(Cells cells) {
    return List.of(
        cells.number("energy_total", "Total", "kWh", 1).done(),
        cells.number(ENERGY_TODAY, "Today", "kWh", 1).note(today.note()).done(),
        cells
            .number(COST_PER_HOUR, "Cost per hour", tariff.currency(), 2)
            .note("at " + tariff.perKilowattHour() + " " + tariff.currency() + "/kWh")
            .done());
  }

  private static List<Cell> phases(Cells cells) {
    return List.of(
        cells.number("voltage_l1", "Voltage L1-L2", "V", 1).done(),
        cells.number("voltage_l2", "Voltage L2-L3", "V", 1).done(),
        cells.number("voltage_l3", "Voltage L3-L1", "V", 1).done(),
        cells.number("current_l1", "Current L1", "A", 1).done(),
        cells.number("current_l2", "Current L2", "A", 1).done(),
        cells.number("current_l3", "Current L3", "A", 1).done(),
        cells.number(CURRENT_UNBALANCE, "Current unbalance", "%", 2).note("NEMA").done());
  }

  private static List<Cell> grid(Cells cells) {
    return List.of(
        cells.text("grid_status", "Grid").done(),
        cells.number("frequency", "Frequency", "Hz", 2).gauge(49, 51).target(50.0).done(),
        cells
            .number(VOLTAGE_UNBALANCE, "Voltage unbalance", "%", 2)
            .gauge(0, 5)
            .note("NEMA")
            .done());
  }

  @Override
  public String headline(Values latest) {
    return String.format(
        Locale.ROOT,
        "power=%s today=%s frequency=%s grid=%s",
        latest.told(POWER, "%.1f kW"),
        latest.told(ENERGY_TODAY, "%.1f kWh"),
        latest.told("frequency", "%.2f Hz"),
        latest.text("grid_status").orElse("unknown"));
  }
}
