package io.mqttfactory.historian.store;

import static io.mqttfactory.testing.Payloads.bytes;
import static io.mqttfactory.testing.Payloads.energy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Tag;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.consumer.store.Outcome;
import io.mqttfactory.runtime.consumer.store.SqliteConsumerStore;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.WriterConnection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

  @TempDir private Path folder;

  static List<ReadingType<?>> types() {
    return ReadingType.ALL;
  }

  @ParameterizedTest
  @MethodSource("types")
  void eachTagHasAColumnOfItsTypeInTheOrderOfTheSpecification(ReadingType<?> type)
      throws SQLException {
    try (Database database = new Database(folder)) {
      String columns =
          database.ask(
              """
              SELECT group_concat(name || ' ' || type) FROM pragma_table_info('%s')
              WHERE cid BETWEEN 6 AND %d
              """
                  .formatted(TableNames.of(type), 5 + type.tags().size()));

      assertThat(columns.split(","))
          .containsExactlyElementsOf(
              type.tags().stream().map(tag -> tag.name() + " " + columnType(tag)).toList());
    }
  }

  private static String columnType(Tag<?> tag) {
    return switch (tag.kind()) {
      case NUMBER -> "REAL";
      case COUNT, FLAG -> "INTEGER";
      case TEXT -> "TEXT";
    };
  }

  @Test
  void whatIsKeptAsideHasTheTablesOfEveryConsumer() throws SQLException {
    SqliteFile other = new SqliteFile(folder.resolve("other.db"));
    try (Database database = new Database(folder);
        WriterConnection fresh = other.openWriter(SqliteConsumerStore.SCHEMA, new Health());
        Statement statement = fresh.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")) {
      while (row.next()) {
        assertThat(
                database.ask(
                    "SELECT sql FROM sqlite_schema WHERE type = '%s' AND name = '%s'"
                        .formatted(row.getString(1), row.getString(2))))
            .isEqualTo(row.getString(3));
      }
    }
  }

  @Test
  void aDatabaseOfTheHistorianBeforeItSharedItsStoreIsUsedAsItIs() throws Exception {
    makeFormerDatabase(folder.resolve("historian.db"));

    try (Database database = new Database(folder)) {
      assertThat(database.store(energy("a", 1), energy("a", 1, 100), energy("a", 2)))
          .containsExactly(Outcome.DUPLICATE, Outcome.CONFLICT, Outcome.STORED);
      assertThat(database.store(bytes("not json"))).containsExactly(Outcome.QUARANTINED);
      assertThat(database.ask("SELECT count FROM quarantine")).isEqualTo("2");
      assertThat(database.ask("SELECT group_concat(sequence) FROM energy_data")).isEqualTo("1,2");
      assertThat(database.ask("PRAGMA user_version")).isEqualTo("4");
    }
  }

  private static void makeFormerDatabase(Path file) throws Exception {
    try (InputStream script = SchemaTest.class.getResourceAsStream("historian-version-3.sql");
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void aDatabaseOfANewerProgramIsNotTouched() throws SQLException {
    try (Database database = new Database(folder)) {
      database.run("PRAGMA user_version=99");
    }

    assertThatThrownBy(
            () ->
                SqliteReadingStore.open(
                    new SqliteFile(folder.resolve("historian.db")), new Health()))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("of version 99");
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws IOException {
    Path occupied = Files.writeString(folder.resolve("occupied"), "a file");

    assertThatThrownBy(
            () ->
                SqliteReadingStore.open(
                    new SqliteFile(occupied.resolve("historian.db")), new Health()))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("DATA_DIR");
  }
}
