package io.mqttfactory.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.runtime.StartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteFileTest {

  private static final String FIRST =
      "CREATE TABLE reading (id INTEGER PRIMARY KEY); CREATE TABLE other (id INTEGER);";
  private static final String SECOND =
      "ALTER TABLE reading ADD COLUMN value REAL; INSERT INTO reading VALUES (1, 0.5);";

  @TempDir private Path folder;
  private SqliteFile file;

  @BeforeEach
  void nameFile() {
    file = new SqliteFile(folder.resolve("data/historian.db"));
  }

  @ParameterizedTest
  @CsvSource({
    "auto_vacuum,        2",
    "journal_mode,       wal",
    "synchronous,        2",
    "busy_timeout,       5000",
    "journal_size_limit, 16777216",
    "foreign_keys,       1",
    "user_version,       1"
  })
  void theWriterHasEveryPragmaInForce(String pragma, String value) throws SQLException {
    try (Connection writer = file.openWriter(schema(FIRST))) {
      assertThat(text(writer, "PRAGMA " + pragma)).isEqualTo(value);
    }
    try (Connection again = file.openWriter(schema(FIRST))) {
      assertThat(text(again, "PRAGMA " + pragma)).isEqualTo(value);
    }
  }

  @Test
  void bringsAnOlderFileToTheNewestVersionOnce() throws SQLException {
    file.openWriter(schema(FIRST)).close();

    try (Connection writer = file.openWriter(schema(FIRST, SECOND))) {
      assertThat(text(writer, "PRAGMA user_version")).isEqualTo("2");
      assertThat(text(writer, "SELECT value FROM reading")).isEqualTo("0.5");
      assertThat(writer.getAutoCommit()).isTrue();
    }
    try (Connection writer = file.openWriter(schema(FIRST, SECOND))) {
      assertThat(text(writer, "SELECT count(*) FROM reading")).isEqualTo("1");
    }
  }

  @Test
  void leavesAFileAsItWasIfAScriptFailsHalfway() throws SQLException {
    file.openWriter(schema(FIRST)).close();

    assertThatThrownBy(
            () -> file.openWriter(schema(FIRST, SECOND + "INSERT INTO nowhere VALUES (1);")))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("the database " + file.path() + " cannot be used: ")
        .hasMessageContaining("nowhere");

    try (Connection writer = file.openWriter(schema(FIRST))) {
      assertThat(text(writer, "PRAGMA user_version")).isEqualTo("1");
      assertThat(text(writer, "SELECT count(*) FROM pragma_table_info('reading')")).isEqualTo("1");
    }
  }

  @Test
  void refusesAFileOfANewerVersionAndLeavesItAlone() throws Exception {
    file.openWriter(schema(FIRST, SECOND)).close();

    assertThatThrownBy(() -> file.openWriter(schema(FIRST)))
        .isInstanceOf(StartException.class)
        .hasMessage(
            "the database "
                + file.path()
                + " is of version 2, written by a newer program; this one knows versions up to 1");

    try (Connection writer = file.openWriter(schema(FIRST, SECOND))) {
      assertThat(text(writer, "SELECT count(*) FROM reading")).isEqualTo("1");
    }
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws Exception {
    Files.createDirectories(file.path().getParent());
    Files.writeString(file.path(), "time,power\n1,2\n".repeat(1_000));

    assertThatThrownBy(() -> file.openWriter(schema(FIRST)))
        .isInstanceOf(StartException.class)
        .hasMessageStartingWith("the database " + file.path() + " cannot be used: ")
        .hasMessageContaining("file is not a database");

    assertThat(file.path()).content().startsWith("time,power\n");
  }

  @Test
  void saysWhichVariableNamesAFolderThatCannotBeWritten() throws Exception {
    Path regular = Files.createFile(folder.resolve("regular"));

    assertThatThrownBy(() -> new SqliteFile(regular.resolve("x.db")).openWriter(schema(FIRST)))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("DATA_DIR must name one that can");
  }

  @Test
  void aReaderSeesWhatIsCommittedAndCannotWrite() throws SQLException {
    try (Connection writer = file.openWriter(schema(FIRST));
        Connection reader = file.openReader()) {
      writer.setAutoCommit(false);
      run(writer, "INSERT INTO reading VALUES (7)");
      assertThat(text(reader, "SELECT count(*) FROM reading")).isEqualTo("0");
      writer.commit();

      assertThat(text(reader, "SELECT count(*) FROM reading")).isEqualTo("1");
      assertThatThrownBy(() -> run(reader, "INSERT INTO reading VALUES (8)"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("READONLY");
    }
  }

  @Test
  void theFileCanShrink() throws Exception {
    try (Connection writer = file.openWriter(schema(FIRST))) {
      run(
          writer,
          """
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
          INSERT INTO reading SELECT i FROM n""");
      run(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
      long full = Files.size(file.path());
      run(writer, "DELETE FROM reading");

      try (Statement statement = writer.createStatement()) {
        statement.executeUpdate("PRAGMA incremental_vacuum");
      }
      run(writer, "PRAGMA wal_checkpoint(TRUNCATE)");

      assertThat(Files.size(file.path())).isLessThan(full / 10);
    }
  }

  @Test
  void findsTheScriptsBesideAClassInOrder() {
    assertThat(Schema.beside(SqliteFileTest.class).scripts())
        .extracting(String::strip)
        .containsExactly("CREATE TABLE first (id INTEGER);", "CREATE TABLE second (id INTEGER);");
    assertThat(Schema.beside(String.class).scripts()).isEmpty();
  }

  private static Schema schema(String... scripts) {
    return new Schema(List.of(scripts));
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      return result.getString(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
