package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.anomaly.AnomalyParameters;
import java.util.ArrayList;
import java.util.List;

/** The table of what is watched in this plant; the package's description says why each row. */
final class WatchTable {

  private final RowParts parts;

  WatchTable(WatchParameters parameters, AnomalyParameters anomalyParameters) {
    this.parts = new RowParts(parameters, anomalyParameters);
  }

  List<WatchedSeries> rows() {
    List<WatchedSeries> rows = new ArrayList<>();
    rows.addAll(new EnergyRows(parts).rows());
    rows.addAll(new HallRows(parts).rows());
    rows.addAll(new LineRows(parts).rows());
    return rows;
  }
}
