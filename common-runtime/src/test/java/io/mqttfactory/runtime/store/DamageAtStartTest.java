package io.mqttfactory.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.LogLines;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as they are after a disk, a program or a person damaged them. */
class DamageAtStartTest {

  private static final int PAGE = 4_096;
  private static final String ROOT_OF_INDEX = "SELECT rootpage FROM sqlite_schema WHERE name = 'i'";
  private static final int ROWS = 5_000;
  private static final Schema SCHEMA =
      new Schema(List.of("CREATE TABLE reading (id INTEGER PRIMARY KEY, payload TEXT)"));

  /** What is done to the file. */
  @FunctionalInterface
  private interface Deed {
    void on(RandomAccessFile file) throws IOException;
  }

  private record Damage(String description, Deed deed) {
    @Override
    public String toString() {
      return description;
    }
  }

  @TempDir private Path folder;
  private final Health health = new Health();
  private SqliteFile file;

  @BeforeEach
  void fillDatabase() throws SQLException {
    file = new SqliteFile(folder.resolve("historian.db"));
    try (WriterConnection writer = file.openWriter(SCHEMA, new Health())) {
      run(
          writer,
          """
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)
          INSERT INTO reading SELECT i, hex(zeroblob(50)) FROM n"""
              .formatted(ROWS));
    }
  }

  static Stream<Damage> damages() {
    return Stream.of(
        new Damage("a page in the middle overwritten", file -> overwrite(file, middle(file), PAGE)),
        new Damage("the schema overwritten", file -> overwrite(file, 100, PAGE - 100)),
        new Damage("random bytes", file -> overwrite(file, 0, (int) file.length())),
        new Damage("cut in the middle", file -> file.setLength(middle(file))),
        new Damage("cut within a page", file -> file.setLength(middle(file) + 1_000)),
        new Damage("cut within the first page", file -> file.setLength(1_000)),
        new Damage("cut within the header", file -> file.setLength(10)));
  }

  private static long middle(RandomAccessFile file) throws IOException {
    return file.length() / PAGE / 2 * PAGE;
  }

  private static void overwrite(RandomAccessFile file, long from, int length) throws IOException {
    byte[] garbage = new byte[length];
    new Random(7).nextBytes(garbage);
    file.seek(from);
    file.write(garbage);
  }

  @ParameterizedTest
  @MethodSource("damages")
  void aDamagedFileIsMovedAsideAndANewOneBegun(Damage damage) throws Exception {
    damage(damage.deed());
    byte[] damaged = Files.readAllBytes(file.path());

    try (LogLines log = new LogLines(SqliteFile.class);
        WriterConnection writer = file.openWriter(SCHEMA, health)) {
      run(writer, "INSERT INTO reading VALUES (1, 'new')");

      assertThat(rows()).isEqualTo("1");
      Path aside = asideFiles().get(0);
      assertThat(asideFiles()).hasSize(1);
      assertThat(aside).hasBinaryContent(damaged);
      assertThat(log.lines())
          .singleElement()
          .asString()
          .startsWith("WARN the database " + file.path() + " is damaged (")
          .contains("it is kept as " + aside, "senders send again what they still hold");
      assertThat(health.level()).isEqualTo(Health.Level.DEGRADED);
      assertThat(health.conditions().get("database").message())
          .endsWith("a person must look at " + aside);
    }
  }

  @Test
  void theNextStartIsInOrderAgain() throws Exception {
    damage(file -> overwrite(file, 0, PAGE));
    file.openWriter(SCHEMA, health).close();

    Health next = new Health();
    file.openWriter(SCHEMA, next).close();

    assertThat(next.conditions()).isEmpty();
    assertThat(asideFiles()).hasSize(1);
  }

  @Test
  void oneDamageAfterTheOtherIsKept() throws Exception {
    for (int i = 0; i < 3; i++) {
      damage(file -> overwrite(file, 0, PAGE));
      file.openWriter(SCHEMA, health).close();
    }

    assertThat(asideFiles()).hasSize(3);
  }

  @Test
  void aWriteAheadLogDoesNotSurviveItsDatabase() throws Exception {
    Path copy = Files.createDirectory(folder.resolve("crashed")).resolve("historian.db");
    try (WriterConnection writer = file.openWriter(SCHEMA, health)) {
      run(writer, "INSERT INTO reading VALUES (100000, 'in the log only')");
      Files.copy(
          file.path().resolveSibling("historian.db-wal"), copy.resolveSibling("historian.db-wal"));
    }
    Files.writeString(copy, "no database ".repeat(1_000));

    SqliteFile crashed = new SqliteFile(copy);
    try (WriterConnection writer = crashed.openWriter(SCHEMA, health)) {
      assertThat(text(writer.connection(), "SELECT count(*) FROM reading")).isEqualTo("0");
    }
    assertThat(copy.getParent().toFile().list((parent, name) -> name.matches(".*damaged-\\w+-wal")))
        .hasSize(1);
  }

  /** As after a write that the disk confirmed and forgot: each page is sound, but for its age. */
  @Test
  void damageThatOnlyShowsInUseIsFoundByTheStartAfterIt() throws Exception {
    Schema indexed = new Schema(List.of("CREATE TABLE t (a INTEGER); CREATE INDEX i ON t (a)"));
    SqliteFile other = new SqliteFile(folder.resolve("other.db"));
    long index;
    try (WriterConnection writer = other.openWriter(indexed, health)) {
      run(writer, "INSERT INTO t VALUES (1)");
      index = Long.parseLong(text(writer.connection(), ROOT_OF_INDEX)) - 1;
    }
    byte[] old = Arrays.copyOfRange(Files.readAllBytes(other.path()), 0, (int) (index + 1) * PAGE);
    try (WriterConnection writer = other.openWriter(indexed, health)) {
      run(writer, "UPDATE t SET a = 2");
    }
    try (RandomAccessFile open = new RandomAccessFile(other.path().toFile(), "rw")) {
      open.seek(index * PAGE);
      open.write(old, (int) index * PAGE, PAGE);
    }

    try (WriterConnection writer = other.openWriter(indexed, health)) {
      assertThat(health.conditions()).isEmpty();
      assertThatThrownBy(() -> run(writer, "DELETE FROM t WHERE rowid = 1"))
          .isInstanceOfSatisfying(
              SQLException.class, met -> assertThat(SqliteFile.isDamage(met)).isTrue());
      writer.distrust();
    }
    other.openWriter(indexed, health).close();

    assertThat(health.level()).isEqualTo(Health.Level.DEGRADED);
    assertThat(asideFiles()).hasSize(1);
  }

  @Test
  void aSoundFileIsTrustedAgainAfterTheWholeCheck() throws Exception {
    try (WriterConnection writer = file.openWriter(SCHEMA, health)) {
      writer.distrust();
    }
    assertThat(folder.resolve("historian.db.distrusted")).exists();

    file.openWriter(SCHEMA, health).close();

    assertThat(folder.resolve("historian.db.distrusted")).doesNotExist();
    assertThat(asideFiles()).isEmpty();
    assertThat(rows()).isEqualTo("" + ROWS);
  }

  @Test
  void aFileOfNoLengthIsJustNew() throws Exception {
    damage(file -> file.setLength(0));

    file.openWriter(SCHEMA, health).close();

    assertThat(rows()).isEqualTo("0");
    assertThat(health.conditions()).isEmpty();
    assertThat(asideFiles()).isEmpty();
  }

  @Test
  void aSoundFileStays() throws Exception {
    file.openWriter(SCHEMA, health).close();

    assertThat(rows()).isEqualTo("" + ROWS);
    assertThat(health.conditions()).isEmpty();
    assertThat(asideFiles()).isEmpty();
  }

  @Test
  void aNewerFileStaysAlsoIfItIsDamaged() throws Exception {
    try (WriterConnection writer = file.openWriter(SCHEMA, health)) {
      run(writer, "PRAGMA user_version=7");
    }
    damage(file -> overwrite(file, middle(file), PAGE));

    assertThatThrownBy(() -> file.openWriter(SCHEMA, health))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("of version 7, written by a newer program");
    assertThat(asideFiles()).isEmpty();
  }

  @Test
  void tellsIfTheFileCannotBeMovedAside() throws Exception {
    SqliteFile longName = new SqliteFile(folder.resolve("x".repeat(240) + ".db"));
    Files.writeString(longName.path(), "no database ".repeat(1_000));

    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(() -> longName.openWriter(SCHEMA, health))
          .isInstanceOf(StartException.class)
          .hasMessageStartingWith("the database " + longName.path() + " is damaged (")
          .hasMessageContaining("cannot be moved aside: ");
    }
    assertThat(longName.path()).content().startsWith("no database");
    assertThat(health.conditions()).isEmpty();
  }

  private void damage(Deed deed) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.path().toFile(), "rw")) {
      deed.on(open);
    }
  }

  private List<Path> asideFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(path -> path.toString().matches(".*\\.damaged-\\d{8}T\\d{6}Z(-\\d+)?"))
          .toList();
    }
  }

  private String rows() throws SQLException {
    try (Connection reader = file.openReader()) {
      return text(reader, "SELECT count(*) FROM reading");
    }
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      return result.getString(1);
    }
  }

  private static void run(WriterConnection writer, String sql) throws SQLException {
    try (Statement statement = writer.connection().createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
