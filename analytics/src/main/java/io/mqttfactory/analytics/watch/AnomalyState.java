package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.anomaly.Anomaly;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Writes an anomaly down as a part of state. */
public final class AnomalyState {

  private static final String SEPARATOR = ",";

  private AnomalyState() {}

  /**
   * @param anomaly null if there is none
   */
  public static void save(StateWriter out, Anomaly anomaly) {
    out.put(anomaly != null);
    if (anomaly != null) {
      out.put(anomaly.id());
      out.put(anomaly.matter());
      out.put(anomaly.detector());
      out.put(String.join(SEPARATOR, anomaly.measures()));
      out.put(anomaly.since());
      out.put(anomaly.until());
      out.put(anomaly.strength());
      out.put(anomaly.description());
    }
  }

  /** Null if there was none. */
  public static Anomaly load(StateReader in) {
    if (!in.readBoolean()) {
      return null;
    }
    String id = in.readString();
    String matter = in.readString();
    String detector = in.readString();
    List<String> measures = Arrays.asList(in.readString().split(SEPARATOR));
    Instant since = in.readInstant();
    Instant until = in.readInstant();
    double strength = in.readDouble();
    return new Anomaly(id, matter, detector, measures, since, until, strength, in.readString());
  }
}
