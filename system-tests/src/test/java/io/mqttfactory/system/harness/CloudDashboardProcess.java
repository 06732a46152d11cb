package io.mqttfactory.system.harness;

import com.fasterxml.jackson.databind.JsonNode;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** The executives' dashboard as a process, with its store. */
public final class CloudDashboardProcess extends DashboardProcess {

  CloudDashboardProcess(BrokerAddress cloud, Path folder) {
    super("cloud-dashboard", cloud, folder);
    set("BACKFILL_DAYS", "0");
  }

  private Path store() {
    return Path.of(variable("DATA_DIR")).resolve("dashboard.db");
  }

  /** As somebody does who swaps its disk. Only while it is down. */
  public void deleteStore() {
    DatabaseFiles.delete(store());
  }

  /** Which aggregate it keeps of each window that was published, by the start of the window. */
  public SortedMap<Instant, ReadingKey> kept() {
    SortedMap<Instant, ReadingKey> kept = new TreeMap<>();
    new SqliteProbe(store())
        .each(
            "SELECT window_start, bridge_id, epoch, sequence FROM aggregates WHERE simulated = 0",
            row ->
                kept.put(
                    Instant.ofEpochMilli(row.getLong(1)),
                    new ReadingKey(row.getString(2), row.getString(3), row.getLong(4))));
    return kept;
  }

  /** Its page for print; empty while it does not answer. */
  public String report() {
    return page("/report").orElse("");
  }

  /** Its charts over an hour. */
  public JsonNode charts() {
    return json("/api/trends?range=1h&points=360");
  }
}
