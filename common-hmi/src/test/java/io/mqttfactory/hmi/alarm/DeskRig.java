package io.mqttfactory.hmi.alarm;

import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.AlarmState;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.WriterConnection;
import io.mqttfactory.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A desk on a real file, with what its definitions say, what it told, and a look at its tables. */
final class DeskRig implements AutoCloseable {

  static final String VIBRATION =
      alarm("vibration_high", "medium")
          + "\"kind\": \"high\", \"tag\": \"vibration\", \"setpoint\": 2.8, \"deadband\": 0.2,"
          + "\"message\": \"Vibration {value} mm/s above {setpoint} mm/s\"}";
  static final String VIBRATION_HIGH =
      alarm("vibration_high_high", "high")
          + "\"kind\": \"high_high\", \"tag\": \"vibration\", \"setpoint\": 4.5,"
          + "\"message\": \"Vibration {value} mm/s\"}";
  static final String SPEED =
      alarm("speed_low", "low")
          + "\"kind\": \"low\", \"tag\": \"line_speed\", \"setpoint\": 90, \"message\": \"Slow\","
          + "\"suppressed_unless\": {\"tag\": \"status\", \"in\": [\"running\"]}}";
  static final String TRIP =
      alarm("line_alarm", "high")
          + "\"kind\": \"discrete\", \"tag\": \"alarm\", \"equals\": [true],"
          + "\"message\": \"The line has tripped\"}";
  static final String SILENT =
      alarm("plc1_silent", "high")
          + "\"kind\": \"stale\", \"source\": \"PLC1\", \"message\": \"PLC1 is silent\"}";
  static final String[] ALL = {VIBRATION, VIBRATION_HIGH, SPEED, TRIP, SILENT};

  final SettableClock clock = SettableClock.ofWednesday();
  final List<AlarmSnapshot> told = new ArrayList<>();
  private final Path file;
  private Component component;
  private Connection connection;
  private AlarmDesk desk;

  private DeskRig(Path file) {
    this.file = file;
  }

  private static String alarm(String id, String priority) {
    return "{\"id\": \"%s\", \"priority\": \"%s\", \"cause\": \"c\", \"consequence\": \"q\", \"action\": \"a\","
        .formatted(id, priority);
  }

  static DeskRig open(Path folder, String... alarms) {
    DeskRig rig = new DeskRig(folder.resolve("alarms.db"));
    rig.openDesk(alarms);
    return rig;
  }

  private void openDesk(String... alarms) {
    Path definitions = write(file.resolveSibling("alarms.json"), alarms);
    component = Component.start("HMI1", Map.of(), clock, opened -> assemble(opened, definitions));
  }

  private void assemble(Component opened, Path definitions) {
    AlarmDefinitions defined =
        AlarmDefinitions.read(definitions, "line1", AlarmTags.of(ReadingType.LINE));
    WriterConnection writer = new SqliteFile(file).openWriter(AlarmStore.SCHEMA, opened.health());
    connection = writer.connection();
    try {
      desk = AlarmDesk.open(opened, defined, new AlarmStore(writer));
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
    desk.onChange(told::add);
  }

  static Path write(Path path, String... alarms) {
    String list = Stream.of(alarms).collect(Collectors.joining(",\n"));
    try {
      return Files.writeString(path, "{\"area\": \"line1\", \"alarms\": [" + list + "]}");
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  /** What is found on the disk after kill -9, opened in its own folder. */
  DeskRig afterKill(String... alarms) throws IOException {
    Path folder = Files.createTempDirectory(file.getParent(), "killed");
    for (String suffix : List.of("", "-wal")) {
      Files.copy(
          file.resolveSibling(file.getFileName() + suffix),
          folder.resolve(file.getFileName() + suffix));
    }
    DeskRig rig = new DeskRig(folder.resolve(file.getFileName()));
    rig.clock.set(clock.instant());
    rig.openDesk(alarms);
    return rig;
  }

  AlarmDesk desk() {
    return desk;
  }

  Health health() {
    return component.health();
  }

  Path file() {
    return file;
  }

  /** A second later PLC1 reads that. */
  void read(Map<String, Object> values) {
    clock.advance(Duration.ofSeconds(1));
    desk.observe("PLC1", clock.instant(), values);
  }

  void readVibration(double value) {
    read(Map.of("vibration", value));
  }

  AlarmState state(String alarm) {
    return snapshot(alarm).state();
  }

  AlarmSnapshot snapshot(String alarm) {
    return desk.alarms().stream()
        .map(view -> view.snapshot())
        .filter(snapshot -> snapshot.alarm().equals(alarm))
        .findFirst()
        .orElseThrow();
  }

  /** What a statement gives on the desk's own connection. */
  String ask(String sql) {
    return ask(connection, sql);
  }

  static String ask(Connection connection, String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "nothing";
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  @Override
  public void close() {
    desk.close();
    component.close();
  }
}
