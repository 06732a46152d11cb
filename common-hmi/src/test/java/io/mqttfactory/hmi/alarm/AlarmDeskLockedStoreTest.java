package io.mqttfactory.hmi.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.mqttfactory.model.AlarmState;
import io.mqttfactory.runtime.Health.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else writes to the store: a person with a shell, a backup. */
class AlarmDeskLockedStoreTest {

  /** The usual patience with a lock is longer. */
  private static final Duration SOON = Duration.ofSeconds(3);

  @TempDir private Path folder;
  private DeskRig rig;
  private Connection other;

  @BeforeEach
  void lock() throws SQLException {
    rig = DeskRig.open(folder, DeskRig.VIBRATION);
    other = DriverManager.getConnection("jdbc:sqlite:" + rig.file());
    run("BEGIN IMMEDIATE");
  }

  @AfterEach
  void close() throws SQLException {
    other.close();
    rig.close();
  }

  @Test
  void anAlarmIsRaisedAndToldSoon() {
    assertTimeout(SOON, () -> rig.readVibration(3));

    assertThat(rig.state("vibration_high")).isEqualTo(AlarmState.UNACKNOWLEDGED);
    assertThat(rig.told).hasSize(1);
    assertThat(rig.health().level()).isEqualTo(Level.DEGRADED);
  }

  @Test
  void whatIsMissingIsWrittenWhenTheLockIsGone() throws SQLException {
    rig.readVibration(3);
    assertTimeout(SOON, () -> rig.desk().tick(rig.clock.instant()));
    assertThat(rig.ask("SELECT count(*) FROM journal")).isEqualTo("0");

    run("ROLLBACK");
    rig.desk().tick(rig.clock.instant().plusSeconds(10));

    assertThat(rig.ask("SELECT count(*) FROM journal")).isEqualTo("1");
    assertThat(rig.ask("SELECT state FROM alarms")).isEqualTo("unacknowledged");
    assertThat(rig.health().level()).isEqualTo(Level.UP);
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = other.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
