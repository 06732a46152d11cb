package io.mqttfactory.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.StartException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S8: two writers of one database, in one process and in two. */
class OneWriterTest {

  private static final Schema SCHEMA =
      new Schema(List.of("CREATE TABLE reading (id INTEGER PRIMARY KEY)"));

  @TempDir private Path folder;
  private SqliteFile file;
  private WriterConnection first;
  private Process second;

  @BeforeEach
  void nameFile() {
    file = new SqliteFile(folder.resolve("historian.db"));
  }

  @AfterEach
  void endBoth() {
    if (first != null) {
      first.close();
    }
    if (second != null) {
      second.destroyForcibly();
    }
  }

  @Test
  void aSecondWriterInTheSameProcessIsRefusedUntilTheFirstIsClosed() {
    first = open();
    assertIsRefused();
    assertIsRefused();

    first.close();
    open().close();
  }

  @Test
  void theOtherNameOfAFolderLeadsToTheSameLock() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
    first = open();

    assertThatThrownBy(
            () -> new SqliteFile(link.resolve("historian.db")).openWriter(SCHEMA, new Health()))
        .isInstanceOf(StartException.class)
        .hasMessageContaining(" is in use: ");
  }

  @Test
  void aFailedStartHoldsNothing() throws Exception {
    Files.createDirectory(file.path());
    assertThatThrownBy(this::open)
        .isInstanceOf(StartException.class)
        .hasMessageContaining(" cannot be used: ");
    Files.delete(file.path());

    open().close();
  }

  @Test
  void aSecondProcessIsRefusedAlsoAfterARefusedWriterInTheFirst() throws Exception {
    first = open();
    assertIsRefused();

    assertThat(startSecond())
        .isEqualTo(
            "refused: the database %s is in use: another process holds %s.lock"
                .formatted(file.path(), file.path()));
  }

  @Test
  void aKilledProcessFreesTheDatabase() throws Exception {
    assertThat(startSecond()).isEqualTo("holds " + file.path());
    assertIsRefused();

    // SIGKILL: none of its own code runs any more.
    second.destroyForcibly();
    assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();

    open().close();
  }

  @Test
  void aLockThatCannotBeTakenIsTold() throws IOException {
    Files.createDirectory(folder.resolve("historian.db.lock"));

    assertThatThrownBy(this::open)
        .isInstanceOf(StartException.class)
        .hasMessageStartingWith("the database " + file.path() + " cannot be locked: ");
  }

  private WriterConnection open() {
    return file.openWriter(SCHEMA, new Health());
  }

  private void assertIsRefused() {
    assertThatThrownBy(this::open)
        .isInstanceOf(StartException.class)
        .hasMessage(
            "the database %s is in use: another process holds %s.lock", file.path(), file.path());
  }

  /** Returns its first line. */
  private String startSecond() throws IOException {
    second =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WriterProbe.class.getName(),
                file.path().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = second.inputReader();
    return out.readLine();
  }
}
