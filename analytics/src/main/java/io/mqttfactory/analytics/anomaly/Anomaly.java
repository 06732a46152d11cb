package io.mqttfactory.analytics.anomaly;

import java.time.Instant;
import java.util.List;

/**
 * Something that is not as it was.
 *
 * @param id unique: what it is about, the detector, and since when
 * @param matter what it is about, for example {@code power_factor}: anomalies of the same matter
 *     support each other
 * @param detector which detector says so
 * @param measures wire names of the figures concerned
 * @param until null while it stands
 * @param strength greatest so far: 1 at the detector's own limit
 * @param description for people, with numbers
 */
public record Anomaly(
    String id,
    String matter,
    String detector,
    List<String> measures,
    Instant since,
    Instant until,
    double strength,
    String description) {

  public Anomaly {
    measures = List.copyOf(measures);
  }

  public boolean isStanding() {
    return until == null;
  }
}
