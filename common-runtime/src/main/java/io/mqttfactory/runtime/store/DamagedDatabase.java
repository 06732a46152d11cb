package io.mqttfactory.runtime.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A database whose content cannot be trusted: how it is known, and where it is put. */
final class DamagedDatabase {

  private static final int SQLITE_CORRUPT = 11;
  private static final int SQLITE_NOTADB = 26;
  private static final int PRIMARY_CODE = 0xff;

  /**
   * SQLite's files of one database. Under their new names they still belong together, so that what
   * can be read of them is read with the write-ahead log. The database goes first: a log that is
   * left alone by a crash is never written into another database, while a database that is left
   * without its log may look sound and lack what was committed last.
   */
  private static final List<String> SUFFIXES = List.of("", "-wal", "-shm", "-journal");

  private static final Pattern ERROR_CODE = Pattern.compile("error code[ =](\\d+)");

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private DamagedDatabase() {}

  static boolean isToldBy(SQLException failure) {
    int code = failure.getErrorCode() & PRIMARY_CODE;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
  }

  /**
   * What SQLite's check found. It also reports a page that could not be read, with the code why,
   * and a disk that does not work at the moment is not damage.
   */
  static SQLException asException(String finding) {
    Matcher code = ERROR_CODE.matcher(finding);
    return new SQLException(
        finding, null, code.find() ? Integer.parseInt(code.group(1)) : SQLITE_CORRUPT);
  }

  /** Leaves a mark for the next start. */
  static void distrust(Path database) throws IOException {
    Files.write(mark(database), new byte[0]);
  }

  static boolean isDistrusted(Path database) {
    return Files.exists(mark(database));
  }

  /** Takes the mark back. */
  static void trust(Path database) throws IOException {
    Files.deleteIfExists(mark(database));
  }

  private static Path mark(Path database) {
    return with(".distrusted", database);
  }

  /**
   * Moves the files of a database that nobody has open; what was moved earlier stays.
   *
   * @return where the database is now
   */
  static Path moveAside(Path database, Instant now) throws IOException {
    Path aside = freeName(database, database.getFileName() + ".damaged-" + SECOND.format(now));
    for (String suffix : SUFFIXES) {
      Path file = with(suffix, database);
      if (Files.exists(file)) {
        Files.move(file, with(suffix, aside));
      }
    }
    return aside;
  }

  private static Path freeName(Path database, String wanted) {
    Path name = database.resolveSibling(wanted);
    for (int number = 2; isTaken(name); number++) {
      name = database.resolveSibling(wanted + "-" + number);
    }
    return name;
  }

  private static boolean isTaken(Path name) {
    return SUFFIXES.stream().anyMatch(suffix -> Files.exists(with(suffix, name)));
  }

  private static Path with(String suffix, Path path) {
    return path.resolveSibling(path.getFileName() + suffix);
  }
}
