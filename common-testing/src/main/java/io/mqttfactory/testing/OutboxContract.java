package io.mqttfactory.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.runtime.delivery.sender.Numbered;
import io.mqttfactory.runtime.delivery.sender.Outbox;
import io.mqttfactory.runtime.delivery.sender.OutboxRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every outbox does, wherever it lies. */
public abstract class OutboxContract {

  private static final Numbered READING = (epoch, sequence) -> text(epoch + ":" + sequence);

  /** The outbox under test: empty the first time, and then the same one as a new process has it. */
  protected abstract Outbox open();

  /** Runs the work in one transaction on the open outbox; undoes it and rethrows if it throws. */
  protected abstract void inTransaction(Runnable work);

  @Test
  @DisplayName("Words: an epoch belongs to its outbox, and each start begins a new one")
  void eachStartBeginsAnEpoch() {
    Outbox outbox = open();
    String id = outbox.id();
    String first = outbox.currentEpoch();
    append(outbox, 2);

    Outbox again = open();

    assertThat(again.id()).isEqualTo(id);
    assertThat(again.currentEpoch()).startsWith(id + "-").isNotEqualTo(first);
    assertThat(again.append("line", READING).sequence()).isEqualTo(1);
    assertThat(again.held())
        .containsExactly(new HeldEpoch(first, 1, 2), new HeldEpoch(again.currentEpoch(), 1, 1));
  }

  @Test
  @DisplayName("S1: numbers run 1, 2, 3 within an epoch, and the payload carries them")
  void numbersWithinTheEpoch() {
    Outbox outbox = open();
    String first = outbox.currentEpoch();
    append(outbox, 3);
    outbox.beginEpoch();
    append(outbox, 1);

    assertThat(outbox.rowsAfter(first, 0, 10))
        .extracting(row -> row.topic() + " " + row.sequence() + " " + string(row.payload()))
        .containsExactly(
            "line 1 " + first + ":1", "line 2 " + first + ":2", "line 3 " + first + ":3");
    assertThat(outbox.rowsAfter(outbox.currentEpoch(), 0, 10))
        .extracting(OutboxRow::sequence)
        .containsExactly(1L);
  }

  @Test
  @DisplayName("S1: what fails uses no number, and leaves nothing behind")
  void aTransactionThatFailsUsesNoNumber() {
    Outbox outbox = open();
    append(outbox, 1);

    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      append(outbox, 2);
                      outbox.deleteUpTo(outbox.currentEpoch(), 1);
                      throw new IllegalStateException("the disk is full, as this test wants it");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(outbox.held()).containsExactly(new HeldEpoch(outbox.currentEpoch(), 1, 1));
    assertThat(outbox.rows()).isEqualTo(1);
    assertThat(outbox.append("line", READING).sequence()).isEqualTo(2);
  }

  @Test
  @DisplayName("S1: a reading that cannot be written uses no number")
  void aReadingThatFailsUsesNoNumber() {
    Outbox outbox = open();

    assertThatThrownBy(
            () ->
                outbox.append(
                    "line",
                    (epoch, sequence) -> {
                      throw new IllegalStateException("not a reading, as this test wants it");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(outbox.append("line", READING).sequence()).isEqualTo(1);
  }

  @Test
  @DisplayName("S3: the current epoch is listed also when it is empty, another one is not")
  void listsWhatIsHeld() {
    Outbox outbox = open();
    String first = outbox.currentEpoch();
    assertThat(outbox.held()).containsExactly(new HeldEpoch(first, 1, 0));

    append(outbox, 3);
    outbox.deleteUpTo(first, 1);
    assertThat(outbox.held()).containsExactly(new HeldEpoch(first, 2, 3));

    outbox.deleteUpTo(first, 3);
    assertThat(outbox.held()).containsExactly(new HeldEpoch(first, 4, 3));
    assertThat(outbox.append("line", READING).sequence()).isEqualTo(4);

    outbox.beginEpoch();
    String second = outbox.currentEpoch();
    assertThat(outbox.held())
        .containsExactly(new HeldEpoch(first, 4, 4), new HeldEpoch(second, 1, 0));

    outbox.deleteUpTo(first, 4);
    assertThat(outbox.held()).containsExactly(new HeldEpoch(second, 1, 0));
  }

  @Test
  @DisplayName("S3: an empty current epoch keeps its number over everything but a start")
  void anEmptiedEpochGoesOn() {
    Outbox outbox = open();
    append(outbox, 2);
    outbox.deleteUpTo(outbox.currentEpoch(), 2);
    append(outbox, 1);
    outbox.deleteUpTo(outbox.currentEpoch(), 3);

    assertThat(outbox.held()).containsExactly(new HeldEpoch(outbox.currentEpoch(), 4, 3));
  }

  @Test
  @DisplayName("S6: rows come in order, after a sequence, and no more than asked for")
  void givesRowsInOrder() {
    Outbox outbox = open();
    append(outbox, 5);
    String epoch = outbox.currentEpoch();

    assertThat(outbox.rowsAfter(epoch, 1, 2))
        .extracting(OutboxRow::sequence)
        .containsExactly(2L, 3L);
    assertThat(outbox.rowsAfter(epoch, 5, 2)).isEmpty();
    assertThat(outbox.rowsAfter("other", 0, 2)).isEmpty();
    assertThat(outbox.rowsAfter(epoch, 0, 9)).extracting(OutboxRow::id).isSorted();
  }

  @Test
  @DisplayName(
      "S5: deletes what that epoch has up to the sequence, nothing else, and twice is once")
  void deletesUpTo() {
    Outbox outbox = open();
    String first = outbox.currentEpoch();
    append(outbox, 3);
    outbox.beginEpoch();
    append(outbox, 3);
    String second = outbox.currentEpoch();

    outbox.deleteUpTo(second, 2);
    outbox.deleteUpTo(second, 2);
    outbox.deleteUpTo("other", 9);

    assertThat(outbox.held())
        .containsExactly(new HeldEpoch(first, 1, 3), new HeldEpoch(second, 3, 3));
    assertThat(outbox.rows()).isEqualTo(4);
    assertThat(outbox.dropped()).isZero();
  }

  @Test
  @DisplayName("S7: the oldest goes first, but never the last of its epoch")
  void dropsTheOldestButNeverTheLastOfAnEpoch() {
    Outbox outbox = open();
    String first = outbox.currentEpoch();
    append(outbox, 2);
    outbox.beginEpoch();
    append(outbox, 2);

    assertThat(outbox.dropOldest()).isTrue();
    assertThat(outbox.held().get(0)).isEqualTo(new HeldEpoch(first, 2, 2));
    assertThat(outbox.dropOldest()).isTrue();
    assertThat(outbox.dropOldest()).isFalse();

    assertThat(outbox.held())
        .containsExactly(new HeldEpoch(first, 2, 2), new HeldEpoch(outbox.currentEpoch(), 2, 2));
    assertThat(outbox.dropped()).isEqualTo(2);
    assertThat(open().dropped()).isEqualTo(2);
  }

  @Test
  void countsRowsAndBytes() {
    Outbox outbox = open();
    Numbered tenBytes = (epoch, sequence) -> new byte[10];
    for (int i = 0; i < 3; i++) {
      outbox.append("line", tenBytes);
    }
    assertThat(outbox.rows()).isEqualTo(3);
    assertThat(outbox.bytes()).isEqualTo(30);

    outbox.dropOldest();
    assertThat(outbox.bytes()).isEqualTo(20);
    outbox.deleteUpTo(outbox.currentEpoch(), 3);

    assertThat(List.of(outbox.rows(), outbox.bytes())).containsExactly(0L, 0L);
    assertThat(open().rows()).isZero();
  }

  private static void append(Outbox outbox, int count) {
    for (int i = 0; i < count; i++) {
      outbox.append("line", READING);
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String string(byte[] payload) {
    return new String(payload, StandardCharsets.UTF_8);
  }
}
