package io.mqttfactory.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamagedDatabaseTest {

  private static final Instant NOW = Instant.parse("2026-11-22T13:30:00.750Z");

  @TempDir private Path folder;
  private Path database;

  @BeforeEach
  void nameDatabase() {
    database = folder.resolve("plc1.db");
  }

  @Test
  void takesEverythingOfTheDatabaseAndNothingElse() throws IOException {
    write("plc1.db", "pages");
    write("plc1.db-wal", "log");
    write("plc1.db-shm", "index");
    write("plc1.db.lock", "");
    write("plc2.db", "of another");

    Path aside = DamagedDatabase.moveAside(database, NOW);

    assertThat(aside)
        .isEqualTo(folder.resolve("plc1.db.damaged-20261122T133000Z"))
        .hasContent("pages");
    assertThat(folder.resolve("plc1.db.damaged-20261122T133000Z-wal")).hasContent("log");
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder(
            "plc1.db.damaged-20261122T133000Z",
            "plc1.db.damaged-20261122T133000Z-wal",
            "plc1.db.damaged-20261122T133000Z-shm",
            "plc1.db.lock",
            "plc2.db");
  }

  @Test
  void neverOverwritesWhatWasMovedInTheSameSecond() throws IOException {
    for (String content : new String[] {"first", "second", "third"}) {
      write("plc1.db", content);
      DamagedDatabase.moveAside(database, NOW);
    }

    assertThat(folder.resolve("plc1.db.damaged-20261122T133000Z")).hasContent("first");
    assertThat(folder.resolve("plc1.db.damaged-20261122T133000Z-2")).hasContent("second");
    assertThat(folder.resolve("plc1.db.damaged-20261122T133000Z-3")).hasContent("third");
  }

  @Test
  void aLogThatWasLeftOfAnEarlierOneTakesTheNameToo() throws IOException {
    write("plc1.db.damaged-20261122T133000Z-wal", "earlier");
    write("plc1.db", "pages");

    assertThat(DamagedDatabase.moveAside(database, NOW))
        .isEqualTo(folder.resolve("plc1.db.damaged-20261122T133000Z-2"));
  }

  @Test
  void tellsIfItCannotMove() throws IOException {
    Path elsewhere = folder.resolve("x".repeat(240) + ".db");
    Files.createFile(elsewhere);

    assertThatThrownBy(() -> DamagedDatabase.moveAside(elsewhere, NOW))
        .isInstanceOf(IOException.class);
    assertThat(elsewhere).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "*** in database main *** Tree 5 page 7: btreeInitPage() returns error code 11, true",
    "row 3 missing from index other,                                               true",
    "Tree 5 page 7: unable to get the page. error code=266,                        false",
    "Tree 5 page 7: unable to get the page. error code=7,                          false"
  })
  void aPageThatCannotBeReadAtTheMomentIsNotDamage(String finding, boolean damage) {
    SQLException failure = DamagedDatabase.asException(finding);

    assertThat(failure.getMessage()).isEqualTo(finding);
    assertThat(DamagedDatabase.isToldBy(failure)).isEqualTo(damage);
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
