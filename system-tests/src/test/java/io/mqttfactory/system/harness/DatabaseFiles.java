package io.mqttfactory.system.harness;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

/** What people and disks do to a database's files while nobody has it open. */
final class DatabaseFiles {

  private DatabaseFiles() {}

  static void delete(Path file) {
    try {
      for (String suffix : new String[] {"", "-wal", "-shm"}) {
        Files.deleteIfExists(beside(file, suffix));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Puts a copy in the place of what is there. */
  static void copy(Path from, Path to) {
    delete(to);
    try {
      for (String suffix : new String[] {"", "-wal"}) {
        if (Files.exists(beside(from, suffix))) {
          Files.copy(beside(from, suffix), beside(to, suffix));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Overwrites a page with noise, as a failing disk does. */
  static void damagePage(Path file, int number) {
    byte[] noise = new byte[4_096];
    new Random(number).nextBytes(noise);
    try (RandomAccessFile pages = new RandomAccessFile(file.toFile(), "rw")) {
      pages.seek((number - 1L) * noise.length);
      pages.write(noise);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static boolean hasDamagedOneBeside(Path file) {
    try (Stream<Path> files = Files.list(file.getParent())) {
      String begin = file.getFileName() + ".damaged-";
      return files.anyMatch(other -> other.getFileName().toString().startsWith(begin));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
