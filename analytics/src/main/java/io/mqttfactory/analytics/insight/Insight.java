package io.mqttfactory.analytics.insight;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mqttfactory.model.WireNamed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Something that an engineer should act on.
 *
 * @param id the matter and since when: stays the same until it is resolved
 * @param matter what it is about; at most one insight of a matter stands at a time
 * @param type {@code anomaly}, {@code maintenance}, {@code forecast} or {@code efficiency}
 * @param category {@code energy}, {@code environment}, {@code production} or {@code data}
 * @param description with numbers
 * @param impactScore 0..1, by the formula of {@code docs/analytics.md}
 * @param since start of the evidence
 * @param raisedAt end of the window with which it was concluded
 * @param updatedAt end of the window with which it changed last
 * @param resolvedAt null while it stands
 */
public record Insight(
    String id,
    String matter,
    String type,
    String category,
    String description,
    double impactScore,
    String recommendation,
    Evidence evidence,
    State state,
    Instant since,
    Instant raisedAt,
    Instant updatedAt,
    Instant resolvedAt) {

  /** Where it is between its first evidence and the end of its cause. */
  public enum State implements WireNamed {
    NEW,
    STANDING,
    RESOLVED;

    @Override
    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Which rows of {@code analytics_data} show it: those of these columns from the one window start
   * to the other, and who says so.
   *
   * @param measures wire names
   * @param detectors names of those that agree; empty where none is involved
   */
  public record Evidence(Instant from, Instant to, List<String> measures, List<String> detectors) {

    public Evidence {
      measures = List.copyOf(measures);
      detectors = List.copyOf(detectors);
    }
  }

  public Insight {
    if (!(impactScore >= 0 && impactScore <= 1)) {
      throw new IllegalArgumentException("impact_score held " + impactScore + ", expected 0 to 1");
    }
  }
}
