package io.mqttfactory.plc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultBookTest {

  private static final Instant NOW = Instant.parse("2026-03-04T09:30:00Z");

  @TempDir Path folder;

  @Test
  void aRestartedPlcKnowsTheFaultsBeforeTheBrokerTellsThem() {
    book().merge(FaultKind.JAM, List.of(jam("a", 10)), NOW);

    assertThat(book().all()).containsExactly(jam("a", 10));
  }

  @Test
  void endingAFaultChangesItAndWhatIsNotRepeatedStays() {
    FaultBook book = book();
    book.merge(FaultKind.JAM, List.of(jam("a", 10), jam("b", 10)), NOW);

    boolean changed = book.merge(FaultKind.JAM, List.of(jam("a", 3)), NOW);

    assertThat(changed).isTrue();
    assertThat(book.all()).containsExactlyInAnyOrder(jam("a", 3), jam("b", 10));
  }

  @Test
  void sayingTheSameAgainChangesNothing() {
    FaultBook book = book();
    book.merge(FaultKind.JAM, List.of(jam("a", 10)), NOW);

    assertThat(book.merge(FaultKind.JAM, List.of(jam("a", 10)), NOW)).isFalse();
  }

  @Test
  void forgetsWhatEndedMoreThanTwoWeeksAgo() {
    FaultBook book = book();
    book.merge(FaultKind.JAM, List.of(jam("a", 10)), NOW);

    book.merge(FaultKind.JAM, List.of(), NOW.plus(Duration.ofDays(15)));

    assertThat(book.all()).isEmpty();
  }

  @Test
  void isBoundedWhateverAStrangerPublishes() {
    FaultBook book = book();
    for (int i = 0; i < 1_000; i++) {
      book.merge(FaultKind.JAM, List.of(jam("jam-" + i, 10)), NOW);
    }

    assertThat(book.all()).hasSize(200);
  }

  @Test
  void whatItKeepsItCanReadAgainHoweverMuchItIs() {
    FaultBook book = book();
    for (FaultKind kind : FaultKind.values()) {
      List<Fault> many =
          IntStream.range(0, 200)
              .mapToObj(i -> new Fault(kind, "f-" + i, 0.123456789, NOW, Duration.ofMinutes(10)))
              .toList();
      book.merge(kind, many, NOW);
    }

    assertThat(book().all()).hasSize(200 * FaultKind.values().length);
  }

  @Test
  void aBrokenFileIsNamed() throws IOException {
    Files.writeString(folder.resolve("faults-jam.json"), "[{\"id\"");

    assertThatThrownBy(this::book)
        .isInstanceOf(StartException.class)
        .hasMessageContaining(folder.resolve("faults-jam.json").toString());
  }

  private FaultBook book() {
    return new FaultBook(folder);
  }

  private static Fault jam(String id, int minutes) {
    return new Fault(FaultKind.JAM, id, 0.5, NOW, Duration.ofMinutes(minutes));
  }
}
