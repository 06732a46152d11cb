package io.mqttfactory.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.runtime.Health;
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
    try (WriterConnection writer = file.openWriter(schema(FIRST), new Health())) {
      assertThat(text(writer.connection(), "PRAGMA " + pragma)).isEqualTo(value);
    }
    try (WriterConnection again = file.openWriter(schema(FIRST), new Health())) {
      assertThat(text(again.connection(), "PRAGMA " + pragma)).isEqualTo(value);
    }
  }

  @Test
  void bringsAnOlderFileToTheNewestVersionOnce() throws SQLException {
    file.openWriter(schema(FIRST), new Health()).close();

    try (WriterConnection writer = file.openWriter(schema(FIRST, SECOND), new Health())) {
      assertThat(text(writer.connection(), "PRAGMA user_version")).isEqualTo("2");
      assertThat(text(writer.connection(), "SELECT value FROM reading")).isEqualTo("0.5");
      assertThat(writer.connection().getAutoCommit()).isTrue();
    }
    try (WriterConnection writer = file.openWriter(schema(FIRST, SECOND), new Health())) {
      assertThat(text(writer.connection(), "SELECT count(*) FROM reading")).isEqualTo("1");
    }
  }

  @Test
  void leavesAFileAsItWasIfAScriptFailsHalfway() throws SQLException {
    file.openWriter(schema(FIRST), new Health()).close();

    assertThatThrownBy(
            () ->
                file.openWriter(
                    schema(FIRST, SECOND + "INSERT INTO nowhere VALUES (1);"), new Health()))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("the database " + file.path() + " cannot be used: ")
        .hasMessageContaining("nowhere");

    try (WriterConnection writer = file.openWriter(schema(FIRST), new Health())) {
      assertThat(text(writer.connection(), "PRAGMA user_version")).isEqualTo("1");
      assertThat(text(writer.connection(), "SELECT count(*) FROM pragma_table_info('reading')"))
          .isEqualTo("1");
    }
  }

  @Test
  void refusesAFileOfANewerVersionAndLeavesItAlone() throws Exception {
    file.openWriter(schema(FIRST, SECOND), new Health()).close();

    assertThatThrownBy(() -> file.openWriter(schema(FIRST), new Health()))
        .isInstanceOf(StartException.class)
        .hasMessage(
            "the database "
                + file.path()
                + " is of version 2, written by a newer program; this one knows versions up to 1");

    try (WriterConnection writer = file.openWriter(schema(FIRST, SECOND), new Health())) {
      assertThat(text(writer.connection(), "SELECT count(*) FROM reading")).isEqualTo("1");
    }
  }

  @Test
  void saysWhichVariableNamesAFolderThatCannotBeWritten() throws Exception {
    Path regular = Files.createFile(folder.resolve("regular"));

    assertThatThrownBy(
            () -> new SqliteFile(regular.resolve("x.db")).openWriter(schema(FIRST), new Health()))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("DATA_DIR must name one that can");
  }

  @Test
  void aReaderSeesWhatIsCommittedAndCannotWrite() throws SQLException {
    try (WriterConnection writer = file.openWriter(schema(FIRST), new Health());
        Connection reader = file.openReader()) {
      writer.connection().setAutoCommit(false);
      run(writer.connection(), "INSERT INTO reading VALUES (7)");
      assertThat(text(reader, "SELECT count(*) FROM reading")).isEqualTo("0");
      writer.connection().commit();

      assertThat(text(reader, "SELECT count(*) FROM reading")).isEqualTo("1");
      assertThatThrownBy(() -> run(reader, "INSERT INTO reading VALUES (8)"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("READONLY");
    }
  }

  @Test
  void theFileCanShrink() throws Exception {
    try (WriterConnection writer = file.openWriter(schema(FIRST), new Health())) {
      run(
          writer.connection(),
          """
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
          INSERT INTO reading SELECT i FROM n""");
      run(writer.connection(), "PRAGMA wal_checkpoint(TRUNCATE)");
      long full = Files.size(file.path());
      run(writer.connection(), "DELETE FROM reading");

      try (Statement statement = writer.connection().createStatement()) {
        statement.executeUpdate("PRAGMA incremental_vacuum");
      }
      run(writer.connection(), "PRAGMA wal_checkpoint(TRUNCATE)");

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

  @Test
  void puttingSchemasTogetherKeepsTheirOrder() {
    assertThat(Schema.of(schema(FIRST), schema(), schema("b", SECOND)))
        .isEqualTo(schema(FIRST, "b", SECOND));
    assertThat(Schema.of().scripts()).isEmpty();
  }

  @Test
  void aDatabaseOfTwoPartsGrowsByAPartBehindThem() throws SQLException {
    Schema other = schema("CREATE TABLE outbox (id INTEGER PRIMARY KEY)");
    file.openWriter(Schema.of(schema(FIRST), other), new Health()).close();

    Schema grown = Schema.of(schema(FIRST), other, schema(SECOND));
    try (WriterConnection writer = file.openWriter(grown, new Health())) {
      assertThat(text(writer.connection(), "PRAGMA user_version")).isEqualTo("3");
      assertThat(text(writer.connection(), "SELECT count(*) FROM outbox")).isEqualTo("0");
      assertThat(text(writer.connection(), "SELECT value FROM reading")).isEqualTo("0.5");
    }
  }

  @Test
  void closingLeavesNoWriteAheadLogAndMayBeRepeated() throws Exception {
    WriterConnection writer = file.openWriter(schema(FIRST), new Health());
    try (Connection reader = file.openReader()) {
      run(writer.connection(), "INSERT INTO reading VALUES (7)");
      assertThat(text(reader, "SELECT count(*) FROM reading")).isEqualTo("1");
      writer.close();
      writer.close();

      assertThat(Files.size(file.path().resolveSibling("historian.db-wal"))).isZero();
      assertThat(text(reader, "SELECT count(*) FROM reading")).isEqualTo("1");
    }
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
