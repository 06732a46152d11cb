package io.mqttfactory.plc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.model.Phases;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {

  @TempDir Path folder;

  @Test
  void readsMembersByTheirPathOrByTheirFlatName() throws IOException {
    List<Reading> readings =
        readingsOf(
            """
            timestamp,power_consumption,voltages.L1,voltage_l2,grid_status
            2018-01-01T00:15:00Z,12.5,400.1,399.9,normal
            """);

    EnergyReading reading = (EnergyReading) readings.get(0);
    assertThat(reading.stamp().timestamp()).isEqualTo(Instant.parse("2018-01-01T00:15:00Z"));
    assertThat(reading.stamp().plcId()).isEqualTo("PLC2");
    assertThat(reading.powerConsumption()).isEqualTo(12.5);
    assertThat(reading.voltages()).isEqualTo(new Phases(400.1, 399.9, null));
  }

  @Test
  void absentColumnsAndEmptyCellsAreUnknownAndNotZero() throws IOException {
    List<Reading> readings =
        readingsOf("timestamp,power_consumption,frequency\n2018-01-01T00:15:00Z,,50\n");

    EnergyReading reading = (EnergyReading) readings.get(0);
    assertThat(reading.powerConsumption()).isNull();
    assertThat(reading.efficiency()).isNull();
    assertThat(reading.frequency()).isEqualTo(50);
  }

  @Test
  void leavesOutALastLineThatWasNotWrittenToItsEnd() throws IOException {
    List<Reading> readings =
        readingsOf(
            """
            timestamp,power_consumption,frequency
            2018-01-01T00:15:00Z,1,50
            2018-01-01T00:30:00Z,2""");

    assertThat(readings).hasSize(1);
  }

  @Test
  void neverTakesAPartOfAValueForTheValue() throws IOException {
    List<Reading> readings =
        readingsOf(
            """
            timestamp,energy_total
            2018-01-01T00:15:00Z,18250.02
            2018-01-01T00:30:00Z,182""");

    assertThat(readings).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a column nobody knows | timestamp,colour;2018-01-01T00:15:00Z,red | has a column "colour"
          no column with the time | power_consumption;1 | has no column timestamp
          a number that is none | timestamp,power_consumption;2018-01-01T00:15:00Z,lots | line 1 of data: power_consumption held "lots", expected a number from 0 to 100000 kW
          a number that cannot be | timestamp,power_factor;2018-01-01T00:15:00Z,1.5 | power_factor held 1.5, expected a number from 0 to 1
          not a number, literally | timestamp,power_factor;2018-01-01T00:15:00Z,NaN | power_factor held
          no time | timestamp,power_factor;yesterday,1 | timestamp held "yesterday"
          time that goes back | timestamp,power_factor;2018-01-02T00:00:00Z,1;2018-01-01T00:00:00Z,1 | line 2 of data: timestamp held 2018-01-01T00:00:00Z, expected 2018-01-02T00:00:00Z or later
          another PLC's | timestamp,plc_id;2018-01-01T00:15:00Z,PLC3 | plc_id held "PLC3", expected PLC2
          a line too short in the middle | timestamp,power_factor;2018-01-01T00:15:00Z;2018-01-01T00:30:00Z,1 | line 1 of data: it has 1 columns
          nothing but a header | timestamp,power_factor | holds no readings
          """)
  void refusesWhatItCannotPublishAndSaysWhy(String description, String lines, String reason)
      throws IOException {
    Path file = write(lines.strip().replace(";", "\n") + "\n");

    assertThatThrownBy(() -> Recording.open(file, ReadingType.ENERGY))
        .isInstanceOf(StartException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(reason.strip());
  }

  @Test
  void refusesAFileThatIsNotThereOrNotText() throws IOException {
    Path missing = folder.resolve("missing.csv");
    assertThatThrownBy(() -> Recording.open(missing, ReadingType.ENERGY))
        .isInstanceOf(StartException.class)
        .hasMessage("SOURCE names " + missing + ", which is no file that can be read");

    Path binary = folder.resolve("binary.csv");
    Files.write(binary, "timestamp,frequency\n\u00ff\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Recording.open(binary, ReadingType.ENERGY))
        .isInstanceOf(StartException.class)
        .hasMessageContaining(binary.toString());
  }

  @Test
  void theRecordingsOfTheProjectCanBePlayed() {
    Path recordings = Path.of("..", "config", "recordings");

    assertThat(
            Recording.open(recordings.resolve("energy-steel-works-week.csv"), ReadingType.ENERGY)
                .lines())
        .isEqualTo(7 * 96);
    assertThat(
            Recording.open(
                    recordings.resolve("environment-office-six-days.csv"), ReadingType.ENVIRONMENT)
                .lines())
        .isGreaterThan(6 * 1_300);
  }

  private List<Reading> readingsOf(String content) throws IOException {
    List<Reading> readings = new ArrayList<>();
    try (Recording.Playback playback = Recording.open(write(content), ReadingType.ENERGY).play()) {
      while (playback.hasNext()) {
        readings.add(playback.next());
      }
    }
    return readings;
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("recording.csv"), content);
  }
}
