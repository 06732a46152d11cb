package io.mqttfactory.system.harness;

import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The bridge as a process, with its one database. */
public final class BridgeProcess extends ComponentProcess {

  private static final long PERIOD_SECONDS = 10;
  private static final Map<String, String> INTERVALS =
      Map.of("PLC1", "LINE_INTERVAL", "PLC2", "ENERGY_INTERVAL", "PLC3", "ENVIRONMENT_INTERVAL");

  BridgeProcess(BrokerAddress local, BrokerAddress cloud, Path folder) {
    super("bridge", local, folder);
    set("LOCAL_BROKER", local.host());
    set("LOCAL_PORT", Integer.toString(local.port()));
    set("AGGREGATION_INTERVAL", Long.toString(PERIOD_SECONDS));
    connectToCloud(cloud);
  }

  /** Another way to the broker of the cloud, from the next start on. */
  void connectToCloud(BrokerAddress cloud) {
    set("CLOUD_BROKER", cloud.host());
    set("CLOUD_PORT", Integer.toString(cloud.port()));
  }

  /** Tells it how often the PLCs publish, from the next start on. */
  void expect(List<PlcProcess> plcs) {
    plcs.forEach(plc -> set(INTERVALS.get(plc.source()), plc.variable("PUBLISH_INTERVAL")));
  }

  /** How often it expects which source to publish. */
  Map<String, Duration> intervals() {
    Map<String, Duration> intervals = new HashMap<>();
    INTERVALS.forEach(
        (source, variable) ->
            intervals.put(source, Duration.ofSeconds(Long.parseLong(variable(variable)))));
    return intervals;
  }

  /** Length of its windows. */
  public Duration period() {
    return Duration.ofSeconds(PERIOD_SECONDS);
  }

  /** Readings, ledger, windows and outbox. */
  public OutboxDatabase database() {
    return new OutboxDatabase(Path.of(variable("DATA_DIR")).resolve("bridge.db"));
  }

  /** What it holds for those who have not stated that they have it. */
  public Set<ReadingKey> held() {
    Set<ReadingKey> held = new HashSet<>();
    new SqliteProbe(database().file())
        .each(
            "SELECT epoch, sequence FROM outbox",
            row -> held.add(new ReadingKey("Bridge", row.getString(1), row.getLong(2))));
    return held;
  }

  /** Whether it has declared that reading as gone. */
  public boolean hasGivenUp(ReadingKey key) {
    return gaps().stream().anyMatch(gap -> gap.contains(key));
  }

  private List<DeclaredGap> gaps() {
    List<DeclaredGap> gaps = new ArrayList<>();
    new SqliteProbe(database().file())
        .each(
            "SELECT source, epoch, first, ifnull(last, %d) FROM gaps"
                .formatted(DeclaredGap.UNKNOWN_END),
            row ->
                gaps.add(
                    new DeclaredGap(
                        row.getString(1), row.getString(2), row.getLong(3), row.getLong(4))));
    return gaps;
  }

  @Override
  List<String> memoryOptions() {
    return List.of("-XX:TieredStopAtLevel=1", "-Xmx64m");
  }
}
