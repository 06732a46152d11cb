package io.mqttfactory.system.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/** The analytics engine as a process, with its store. */
public final class AnalyticsProcess extends ComponentProcess {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  AnalyticsProcess(BrokerAddress cloud, Path folder) {
    super("analytics", cloud, folder);
    set("BACKFILL_DAYS", "0");
  }

  /** What it serves there as JSON; an empty object while it does not answer. */
  public JsonNode json(String path) {
    try {
      return JSON.readTree(page(path).orElse("{}"));
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Up to when it has thought; the beginning of time before it has at all. */
  public Instant reached() {
    String at = json("/api/state").path("at").asText("");
    return at.isEmpty() || at.equals("null") ? Instant.EPOCH : Instant.parse(at);
  }

  /** Waits until it has thought up to that moment; the first time that takes a past's length. */
  public void awaitReached(Instant moment) {
    Awaitility.await("analytics has reached " + moment)
        .atMost(PATIENCE)
        .until(() -> !reached().isBefore(moment));
  }

  /** Which aggregate it keeps of each window that was published, by the start of the window. */
  public SortedMap<Instant, ReadingKey> kept() {
    SortedMap<Instant, ReadingKey> kept = new TreeMap<>();
    store()
        .each(
            "SELECT window_start, bridge_id, epoch, sequence FROM analytics_data WHERE simulated = 0",
            row ->
                kept.put(
                    Instant.ofEpochMilli(row.getLong(1)),
                    new ReadingKey(row.getString(2), row.getString(3), row.getLong(4))));
    return kept;
  }

  /** How many rows it has of windows that were published. */
  public long rows() {
    return (long) store().number("SELECT count(*) FROM analytics_data WHERE simulated = 0");
  }

  private SqliteProbe store() {
    return new SqliteProbe(Path.of(variable("DATA_DIR")).resolve("analytics.db"));
  }

  @Override
  List<String> memoryOptions() {
    return List.of("-Xmx160m");
  }
}
