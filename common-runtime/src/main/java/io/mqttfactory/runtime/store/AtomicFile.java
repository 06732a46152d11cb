package io.mqttfactory.runtime.store;

import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A small file that is replaced as a whole: after a crash it holds the old content or the new one,
 * never a part. Not thread-safe.
 */
public final class AtomicFile {

  private final Path path;
  private final Path draft;

  /**
   * @throws StartException if its folder cannot be made or written
   */
  public AtomicFile(Path path) {
    this.path = path.toAbsolutePath();
    this.draft = this.path.resolveSibling(this.path.getFileName() + ".new");
    Folders.requireWritable(this.path.getParent());
  }

  /** The content; empty if the file was never written. */
  public Optional<byte[]> read() {
    try {
      return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + path, failure);
    }
  }

  /** Returns when the new content is on the disk. */
  public void write(byte[] content) {
    try {
      try (FileChannel channel =
          FileChannel.open(
              draft,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
      try (FileChannel folder = FileChannel.open(path.getParent())) {
        folder.force(true);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write " + path, failure);
    }
  }

  public Path path() {
    return path;
  }
}
