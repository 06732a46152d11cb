package io.mqttfactory.aggregate;

import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.cloud.CriticalAlert;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes of a window's readings what is said of it. The result follows from its arguments alone,
 * whatever the order in which readings were received. Immutable, thread-safe.
 *
 * <p>What no reading knows is null. A section without readings is null, and an alert names the
 * source that is silent.
 */
public final class Aggregator {

  private final AlertLimits limits;
  private final Map<String, Duration> publishIntervals;

  /**
   * @param publishIntervals how often each source publishes, by its name ({@code PLC1}); how many
   *     readings to expect of one that is not there is not known
   */
  public Aggregator(AlertLimits limits, Map<String, Duration> publishIntervals) {
    this.limits = limits;
    this.publishIntervals = Map.copyOf(publishIntervals);
  }

  /**
   * @param before what the nearest earlier window handed over; {@link Memory#NONE} if there is none
   */
  public Draft aggregate(WindowReadings readings, Memory before) {
    Trends trends = new Trends(before);
    Sections sections =
        new Sections(
            EnergySummary.of(readings.energy(), trends),
            EnvironmentSummary.of(readings.environment(), trends),
            ProductionSummary.of(readings, lineInterval(), trends));
    Coverage coverage = new Coverage(readings, publishIntervals);
    Set<String> exceeded = new TreeSet<>(before.alerts());
    List<CriticalAlert> alerts = new ArrayList<>(limitAlerts(sections, exceeded));
    coverage.alerts().forEach(alerts::add);
    boolean isHealthy = alerts.stream().noneMatch(alert -> alert.severity() == AlarmPriority.HIGH);
    return new Draft(
        readings.window(),
        coverage.dataPoints(),
        sections.energy(),
        sections.environment(),
        sections.production(),
        alerts,
        sections.status(isHealthy),
        new Memory(trends.after(), exceeded));
  }

  private Optional<Duration> lineInterval() {
    return Optional.ofNullable(publishIntervals.get(ReadingType.LINE.source()));
  }

  /**
   * A figure that is not known gives no alert, and its limits stay as they were until it is known
   * again.
   *
   * @param exceeded the limits whose alerts were on, which is brought up to date
   */
  private List<CriticalAlert> limitAlerts(Sections sections, Set<String> exceeded) {
    List<CriticalAlert> alerts = new ArrayList<>();
    for (AlertLimit limit : limits.limits()) {
      Double value = limit.figure().valueIn(sections);
      if (value == null) {
        continue;
      }
      if (limit.isOn(value, exceeded.contains(limit.id()))) {
        exceeded.add(limit.id());
        alerts.add(limit.alert(value));
      } else {
        exceeded.remove(limit.id());
      }
    }
    exceeded.retainAll(limits.limits().stream().map(AlertLimit::id).toList());
    return alerts;
  }
}
