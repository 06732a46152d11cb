package io.mqttfactory.runtime.consumer.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/** Size of an SQLite database with its write-ahead log, in bytes. */
record DatabaseSize(Path database) implements LongSupplier {

  @Override
  public long getAsLong() {
    return sizeOf(database) + sizeOf(database.resolveSibling(database.getFileName() + "-wal"));
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException absent) {
      return 0;
    }
  }
}
