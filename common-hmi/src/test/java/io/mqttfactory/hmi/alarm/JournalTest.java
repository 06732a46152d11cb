package io.mqttfactory.hmi.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.hmi.view.JournalEntry;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmState;
import io.mqttfactory.runtime.Health;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final int MORE = Journal.CAPACITY + 50;

  private final Journal journal = new Journal();

  @TempDir private Path folder;

  @Test
  void theOldestMakesRoom() {
    fill();

    List<JournalEntry> all = journal.find("", Long.MAX_VALUE, Integer.MAX_VALUE);
    assertThat(all).hasSize(Journal.CAPACITY);
    assertThat(all.get(0).number()).isEqualTo(MORE);
    assertThat(all.get(all.size() - 1).number()).isEqualTo(51);
  }

  @Test
  void theOldestMakesRoomOnDiskToo() {
    fill();
    try (AlarmStore store = AlarmStore.open(folder.resolve("alarms.db"), new Health())) {
      save(store);
      journal.add(raise());
      save(store);

      List<JournalEntry> onDisk = store.load().journal();

      assertThat(onDisk).hasSize(Journal.CAPACITY);
      assertThat(onDisk.get(0).number()).isEqualTo(52);
      assertThat(onDisk.get(onDisk.size() - 1)).isEqualTo(journal.find("", MORE + 2, 1).get(0));
    }
  }

  @Test
  void goesOnWithTheNumbersOfWhatWasKept() {
    Journal before = new Journal();
    before.add(raise());
    before.add(raise());

    journal.restore(before.unsaved(100));

    assertThat(journal.hasUnsaved()).isFalse();
    assertThat(journal.unsaved(100)).isEmpty();
    assertThat(journal.add(raise()).number()).isEqualTo(3);
    assertThat(journal.unsaved(100)).extracting(JournalEntry::number).containsExactly(3L);
  }

  @Test
  void isWrittenInPartsTheOldestFirst() {
    for (int i = 0; i < 5; i++) {
      journal.add(raise());
    }

    assertThat(journal.unsaved(2)).extracting(JournalEntry::number).containsExactly(1L, 2L);
    journal.saved(journal.unsaved(2));
    assertThat(journal.unsaved(2)).extracting(JournalEntry::number).containsExactly(3L, 4L);
    journal.saved(journal.unsaved(2));
    assertThat(journal.unsaved(2)).extracting(JournalEntry::number).containsExactly(5L);
    journal.saved(journal.unsaved(2));
    assertThat(journal.hasUnsaved()).isFalse();
  }

  @Test
  void whatWasForgottenBeforeItWasWrittenIsNotWaitedFor() {
    fill();

    assertThat(journal.unsaved(1)).extracting(JournalEntry::number).containsExactly(51L);
  }

  private void save(AlarmStore store) {
    List<JournalEntry> unsaved = journal.unsaved(MORE);
    store.save(List.of(), unsaved);
    journal.saved(unsaved);
  }

  private void fill() {
    for (int i = 0; i < MORE; i++) {
      journal.add(raise());
    }
  }

  private static Transition raise() {
    return new Transition(
        Timeline.START,
        "vibration_high",
        AlarmPriority.HIGH,
        AlarmState.NORMAL,
        AlarmState.UNACKNOWLEDGED,
        1,
        "Vibration 2.9 mm/s",
        "");
  }
}
