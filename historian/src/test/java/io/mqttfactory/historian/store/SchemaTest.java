package io.mqttfactory.historian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Tag;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.store.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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
