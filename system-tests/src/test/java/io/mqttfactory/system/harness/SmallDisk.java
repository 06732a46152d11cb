package io.mqttfactory.system.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system in memory that is full when a test wants it so. */
public final class SmallDisk implements AutoCloseable {

  private static final byte[] BLOCK = new byte[4_096];

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Whether this user may mount at all. */
  public static boolean isPossible() {
    try {
      Path folder = Files.createTempDirectory("small-disk");
      try {
        mount(folder, 1).close();
        return true;
      } catch (IllegalStateException refused) {
        return false;
      } finally {
        Files.delete(folder);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static SmallDisk mount(Path folder, int megabytes) {
    try {
      Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Shell.run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    return new SmallDisk(folder);
  }

  public Path folder() {
    return folder;
  }

  /** Takes all the room that is left. */
  public void fill() {
    try (OutputStream out = Files.newOutputStream(ballast())) {
      while (true) {
        out.write(BLOCK);
      }
    } catch (IOException full) {
      // What this is for.
    }
  }

  /** Gives the room back. */
  public void free() {
    try {
      Files.deleteIfExists(ballast());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Copies what is on the disk to beside it, for who wants to see what happened. */
  void keepFiles() {
    free();
    Shell.run("cp", "-r", folder.toString(), folder + "-kept");
  }

  @Override
  public void close() {
    Shell.run("umount", folder.toString());
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }
}
