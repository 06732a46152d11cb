package io.mqttfactory.analytics.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "2015-02-04T17:51:00Z",
    "2015-02-04T17:51:00.000Z",
    "2015-02-04 17:51:00",
    "2015-02-04 17:51",
    "2015-02-04T18:51:00+01:00",
    "2015-02-04 18:51:00 +0100",
    "1423072260",
    "1423072260.0",
    "1423072260000",
    "1.42307226e9"
  })
  void readsTheSameMomentHoweverItIsWritten(String text) {
    assertThat(TimeText.parse(text)).contains(Instant.parse("2015-02-04T17:51:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "04/02/2015 17:51", "NaN", "2015-02-30"})
  void whatIsNoTimeIsNone(String text) {
    assertThat(TimeText.parse(text)).isEmpty();
  }

  @Test
  void sortsRowsAndCountsATimeOnce() throws IOException {
    Recording recording =
        read(
            """
            \uFEFFx,timestamp
            1,2026-01-01T00:00:00Z
            3,2026-01-01T00:02:00Z
            2,2026-01-01T00:01:00Z
            9,2026-01-01T00:02:00Z
            7,never
            """);
    assertThat(recording.samples()).extracting(Sample::value).containsExactly(1.0, 2.0, 3.0);
    assertThat(recording.outOfOrder()).isEqualTo(1);
    assertThat(recording.duplicates()).isEqualTo(1);
    assertThat(recording.withoutTime()).isEqualTo(1);
  }

  @Test
  void whatIsNoFiniteNumberIsUnknown() throws IOException {
    Recording recording =
        read(
            "when,x\n2026-01-01,\n2026-01-02,NaN\n2026-01-03,Infinity\n2026-01-04,off\n2026-01-05,5");
    assertThat(recording.samples()).hasSize(5).filteredOn(Sample::isKnown).hasSize(1);
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    assertThatThrownBy(() -> Recording.read(folder.resolve("absent.csv"), "x"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("there is no file");
    assertThatThrownBy(() -> Recording.read(folder, "x")).isInstanceOf(CommandException.class);
    assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> read("timestamp,y\n2026-01-01,5"))
        .hasMessageContaining("has no column \"x\", only timestamp, y");
    assertThatThrownBy(() -> read("timestamp,x\nsoon,5"))
        .hasMessageContaining("no row with a time");
    assertThatThrownBy(() -> read("timestamp,x\n2026-01-01,on")).hasMessageContaining("no number");
  }

  private Recording read(String csv) throws IOException {
    return Recording.read(Files.writeString(folder.resolve("some.csv"), csv), "x");
  }
}
