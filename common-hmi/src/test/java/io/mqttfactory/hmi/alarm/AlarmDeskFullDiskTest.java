package io.mqttfactory.hmi.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.hmi.view.JournalEntry;
import io.mqttfactory.model.AlarmState;
import io.mqttfactory.runtime.Health.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Safety first: an alarm is raised whatever the disk does. */
class AlarmDeskFullDiskTest {

  private static final int MORE_THAN_FIT = 80;

  @TempDir private Path folder;
  private DeskRig rig;

  @BeforeEach
  void fillTheDisk() {
    rig = DeskRig.open(folder, DeskRig.VIBRATION);
    rig.run("PRAGMA max_page_count=" + rig.ask("PRAGMA page_count"));
    for (int i = 0; i < MORE_THAN_FIT; i++) {
      rig.readVibration(i % 2 == 0 ? 3 : 1);
    }
    rig.readVibration(3);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void alarmsAreRaisedAndToldAndHealthIsDegraded() {
    assertThat(rig.health().level()).isEqualTo(Level.DEGRADED);
    assertThat(rig.told).hasSize(MORE_THAN_FIT + 1);
    assertThat(rig.state("vibration_high")).isEqualTo(AlarmState.UNACKNOWLEDGED);
    assertThat(rig.desk().journal("", Long.MAX_VALUE, 1_000)).hasSize(MORE_THAN_FIT + 1);
    assertThat(Integer.parseInt(rig.ask("SELECT count(*) FROM journal"))).isLessThan(MORE_THAN_FIT);
  }

  @Test
  void readingsDoNotAskADiskThatDoesNotWork() {
    rig.run("PRAGMA max_page_count=1000000");
    String written = rig.ask("SELECT total_changes()");

    rig.readVibration(3.1);
    rig.readVibration(1);

    assertThat(rig.ask("SELECT total_changes()")).isEqualTo(written);
  }

  @Test
  void ticksAskADiskThatDoesNotWorkEveryTenSeconds() {
    rig.desk().tick(rig.clock.instant());
    rig.run("PRAGMA max_page_count=1000000");

    rig.desk().tick(rig.clock.instant().plusSeconds(9));
    assertThat(rig.health().level()).isEqualTo(Level.DEGRADED);
    rig.desk().tick(rig.clock.instant().plusSeconds(10));
    assertThat(rig.health().level()).isEqualTo(Level.UP);
  }

  @Test
  void whatIsMissingIsWrittenWithTheNextTickWhenThereIsRoom() throws IOException {
    rig.run("PRAGMA max_page_count=1000000");

    rig.desk().tick(rig.clock.instant());

    assertThat(rig.health().level()).isEqualTo(Level.UP);
    List<JournalEntry> all = rig.desk().journal("", Long.MAX_VALUE, 1_000);
    try (DeskRig restarted = rig.afterKill(DeskRig.VIBRATION)) {
      assertThat(restarted.desk().journal("", Long.MAX_VALUE, 1_000)).isEqualTo(all);
      assertThat(restarted.desk().alarms()).isEqualTo(rig.desk().alarms());
    }
  }
}
