package io.mqttfactory.analytics.insight;

import io.mqttfactory.analytics.insight.Insight.Evidence;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import java.util.ArrayList;
import java.util.List;

/** Writes an insight down as a part of state. */
final class InsightState {

  private InsightState() {}

  /**
   * @param insight null if there is none
   */
  static void save(StateWriter out, Insight insight) {
    out.put(insight != null);
    if (insight == null) {
      return;
    }
    out.put(insight.id());
    out.put(insight.matter());
    out.put(insight.type());
    out.put(insight.category());
    out.put(insight.description());
    out.put(insight.impactScore());
    out.put(insight.recommendation());
    save(out, insight.evidence());
    out.put(insight.state().name());
    out.put(insight.since());
    out.put(insight.raisedAt());
    out.put(insight.updatedAt());
    out.put(insight.resolvedAt());
  }

  /** Null if there was none. */
  static Insight load(StateReader in) {
    if (!in.readBoolean()) {
      return null;
    }
    return new Insight(
        in.readString(),
        in.readString(),
        in.readString(),
        in.readString(),
        in.readString(),
        in.readDouble(),
        in.readString(),
        loadEvidence(in),
        Insight.State.valueOf(in.readString()),
        in.readInstant(),
        in.readInstant(),
        in.readInstant(),
        in.readInstant());
  }

  private static void save(StateWriter out, Evidence evidence) {
    out.put(evidence.from());
    out.put(evidence.to());
    save(out, evidence.measures());
    save(out, evidence.detectors());
  }

  private static Evidence loadEvidence(StateReader in) {
    return new Evidence(in.readInstant(), in.readInstant(), loadTexts(in), loadTexts(in));
  }

  private static void save(StateWriter out, List<String> texts) {
    out.put(texts.size());
    texts.forEach(out::put);
  }

  private static List<String> loadTexts(StateReader in) {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readString());
    }
    return texts;
  }
}
