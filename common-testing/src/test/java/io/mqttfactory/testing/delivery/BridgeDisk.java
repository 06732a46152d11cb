package io.mqttfactory.testing.delivery;

import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.testing.delivery.PlcReadings.PlcReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A bridge's one database: readings, the last aggregate of each window, and its outbox. */
final class BridgeDisk {

  private final Set<PlcReading> readings = new HashSet<>();
  private final Map<Instant, Aggregate> published = new HashMap<>();
  private final List<Aggregate> outbox = new ArrayList<>();

  BridgeDisk copy() {
    BridgeDisk copy = new BridgeDisk();
    copy.readings.addAll(readings);
    copy.published.putAll(published);
    copy.outbox.addAll(outbox);
    return copy;
  }

  void commit(PlcReading reading) {
    readings.add(reading);
  }

  void commit(Aggregate aggregate) {
    published.put(aggregate.windowStart(), aggregate);
    outbox.add(aggregate);
  }

  boolean has(PlcReading reading) {
    return readings.contains(reading);
  }

  Set<PlcReading> readingsIn(Instant window) {
    Set<PlcReading> ofWindow = new HashSet<>(readings);
    ofWindow.removeIf(reading -> !reading.window().equals(window));
    return ofWindow;
  }

  /** Whether readings came since the window was published, or it never was. */
  boolean isDue(Instant window) {
    Aggregate last = published.get(window);
    long points = readingsIn(window).size();
    return last == null ? points > 0 : points > last.dataPoints().total();
  }

  int nextRevision(Instant window) {
    Aggregate last = published.get(window);
    return last == null ? 0 : last.revision() + 1;
  }

  List<Aggregate> outbox() {
    return outbox;
  }
}
