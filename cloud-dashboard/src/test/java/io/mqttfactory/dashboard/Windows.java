package io.mqttfactory.dashboard;

import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.AlertType;
import io.mqttfactory.model.cloud.CriticalAlert;
import io.mqttfactory.model.cloud.DataPoints;
import io.mqttfactory.model.cloud.EnergyAnalytics;
import io.mqttfactory.model.cloud.EnvironmentAnalytics;
import io.mqttfactory.model.cloud.FacilityStatus;
import io.mqttfactory.model.cloud.Figure;
import io.mqttfactory.model.cloud.ProductionAnalytics;
import io.mqttfactory.model.cloud.ProductionAnalytics.OeeShares;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Aggregates of 10 s for tests: a healthy plant, of which a test changes what it is about. */
public final class Windows {

  public static final Duration LENGTH = Duration.ofSeconds(10);
  private static final double POWER = 252;

  private final Instant start;
  private String status = "running";
  private OeeShares oee = new OeeShares(1.0, 0.95, 1.0, 0.95);
  private Duration length = LENGTH;
  private double power = POWER;
  private double efficiency = 86;
  private Double energyTotal;
  private long energySamples = 3;
  private boolean hasEnergy = true;
  private List<CriticalAlert> alerts = List.of();

  private Windows(Instant start) {
    this.start = start;
  }

  public static Windows at(Instant start) {
    return new Windows(start);
  }

  public static Windows at(String start) {
    return at(Instant.parse(start));
  }

  public Windows length(Duration period) {
    length = period;
    return this;
  }

  public Windows power(double kilowatts) {
    power = kilowatts;
    return this;
  }

  public Windows efficiency(double percent) {
    efficiency = percent;
    return this;
  }

  public Windows energyTotal(double kilowattHours) {
    energyTotal = kilowattHours;
    return this;
  }

  public Windows energySamples(long samples) {
    energySamples = samples;
    return this;
  }

  public Windows withoutEnergy() {
    hasEnergy = false;
    energySamples = 0;
    return this;
  }

  public Windows alert(AlarmPriority severity, String message) {
    alerts = List.of(new CriticalAlert(AlertType.ENERGY, severity, message));
    return this;
  }

  public Aggregate numbered(String epoch, long sequence) {
    return unnumbered().numbered(epoch, sequence);
  }

  public byte[] payload(String epoch, long sequence) {
    return Json.write(numbered(epoch, sequence));
  }

  public Aggregate unnumbered() {
    boolean healthy = alerts.stream().noneMatch(one -> one.severity() == AlarmPriority.HIGH);
    return new Aggregate(
        start.plus(length),
        "Bridge",
        null,
        null,
        0,
        start,
        start.plus(length),
        length,
        new DataPoints(energySamples, 3, 5, 10 / 3.0, 2.5, 5.0),
        hasEnergy ? energy() : null,
        environment(),
        production(),
        alerts,
        new FacilityStatus(hasEnergy ? efficiency : null, 87.0, healthy));
  }

  private EnergyAnalytics energy() {
    double total =
        energyTotal != null ? energyTotal : start.getEpochSecond() % 10_000_000 * POWER / 3_600;
    return new EnergyAnalytics(
        average(power),
        average(0.93),
        average(efficiency),
        average(50),
        0.3,
        0.2,
        280.0,
        100.0,
        total);
  }

  private static EnvironmentAnalytics environment() {
    return new EnvironmentAnalytics(
        average(23), average(48), average(460), null, average(87), average(67), null);
  }

  /** What the line was in; its OEE is unknown. */
  public Windows lineStatus(String name) {
    status = name;
    oee = null;
    return this;
  }

  private ProductionAnalytics production() {
    return new ProductionAnalytics(
        average(105),
        average(99),
        average(27),
        average(1.25),
        average(0.9),
        17L,
        0L,
        Map.of(status, 10.0),
        Map.of(),
        oee);
  }

  private static Figure average(double value) {
    return new Figure(value, value, value, null);
  }
}
