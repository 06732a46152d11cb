package io.mqttfactory.standalone;

import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.store.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder in which one factory at a time keeps everything. */
final class DataFolder implements AutoCloseable {

  private final FileChannel lock;

  private DataFolder(FileChannel lock) {
    this.lock = lock;
  }

  /**
   * Makes the folder if it is not there, and takes it for this process.
   *
   * @throws StartException if it cannot be written, or another factory has it
   */
  static DataFolder take(Path folder) {
    requireWritable(folder);
    Path file = folder.resolve("standalone.lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StartException(
            "another factory runs on the data in "
                + folder.toAbsolutePath()
                + "; stop it first, or use --data for others");
      }
      sign(channel);
      return new DataFolder(channel);
    } catch (IOException failure) {
      throw new StartException(file.toAbsolutePath() + " cannot be locked: " + failure, failure);
    }
  }

  /** By its number {@code stop_demo.sh} finds the process. */
  private static void sign(FileChannel channel) throws IOException {
    channel.truncate(0);
    channel.write(StandardCharsets.US_ASCII.encode(Long.toString(ProcessHandle.current().pid())));
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException inThisProcess) {
      return null;
    }
  }

  /**
   * @throws StartException that says which folder, what is wrong with it, and what to do
   */
  static void requireWritable(Path folder) {
    try {
      Folders.requireWritable(folder);
    } catch (StartException refused) {
      throw new StartException(
          "nothing can be kept in the folder %s: %s; mend that, or name another folder with --data"
              .formatted(folder.toAbsolutePath(), reason(folder, refused.getCause())),
          refused);
    }
  }

  private static String reason(Path folder, Throwable failure) {
    for (Path part = folder.toAbsolutePath(); part != null; part = part.getParent()) {
      if (Files.isRegularFile(part)) {
        return part + " is a file";
      }
    }
    if (failure instanceof AccessDeniedException denied) {
      return "the user %s may not write %s (ls -ld shows whose it is)"
          .formatted(System.getProperty("user.name"), denied.getFile());
    }
    return failure instanceof FileSystemException known && known.getReason() != null
        ? known.getReason()
        : String.valueOf(failure);
  }

  /** Whose number stands there runs; so none is left. */
  @Override
  public void close() throws IOException {
    try (lock) {
      lock.truncate(0);
    }
  }
}
