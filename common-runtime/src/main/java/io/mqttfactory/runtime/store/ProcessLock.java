package io.mqttfactory.runtime.store;

import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says that one owner in one process uses a file, by a lock on a file beside it. The operating
 * system frees it with the process, however that ends; the lock's file stays, as whoever deleted it
 * might delete the next owner's.
 */
final class ProcessLock implements AutoCloseable {

  /**
   * What this JVM holds. It must be asked before the lock's file is opened: POSIX frees a process's
   * locks on a file when that process closes the file for the first time, so that the refused
   * second owner would take the lock from the first.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private ProcessLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * @param file in a folder that is there
   * @throws StartException if it is in use, or the lock's file cannot be written
   */
  static ProcessLock on(Path file) {
    try {
      Path path = file.getParent().toRealPath().resolve(file.getFileName() + ".lock");
      if (!HELD.add(path)) {
        throw inUse(file, path);
      }
      try {
        return new ProcessLock(path, lock(file, path));
      } catch (IOException | RuntimeException failure) {
        HELD.remove(path);
        throw failure;
      }
    } catch (IOException failure) {
      throw new StartException("the database " + file + " cannot be locked: " + failure, failure);
    }
  }

  private static FileChannel lock(Path file, Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw inUse(file, path);
      }
      return channel;
    } catch (IOException | RuntimeException failure) {
      channel.close();
      throw failure;
    }
  }

  private static StartException inUse(Path file, Path lock) {
    return new StartException("the database " + file + " is in use: another process holds " + lock);
  }

  /** Closing twice does nothing. */
  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      HELD.remove(path);
    }
  }
}
