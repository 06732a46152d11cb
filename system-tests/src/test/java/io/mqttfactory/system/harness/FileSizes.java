package io.mqttfactory.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room files take. */
final class FileSizes {

  private FileSizes() {}

  /** 0 if there is no such file. */
  static long of(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A database with its write-ahead log. */
  static long ofDatabase(Path file) {
    return of(file) + of(file.resolveSibling(file.getFileName() + "-wal"));
  }
}
