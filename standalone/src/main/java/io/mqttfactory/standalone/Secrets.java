package io.mqttfactory.standalone;

import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The users' passwords, a file for each, as {@code config/make-passwords} makes them. Those that
 * are missing are made.
 */
final class Secrets {

  private static final int BYTES = 24;

  private final Path folder;

  Secrets(Path folder) {
    this.folder = folder;
  }

  /**
   * The passwords by user.
   *
   * @throws StartException if one can neither be read nor made
   */
  Map<String, String> of(Set<String> users) {
    Map<String, String> passwords = new LinkedHashMap<>();
    users.forEach(user -> passwords.put(user, of(user)));
    return passwords;
  }

  private String of(String user) {
    Path file = file(user);
    try {
      if (Files.exists(file) && Files.size(file) == 0) {
        Files.delete(file);
      }
      if (!Files.exists(file)) {
        make(file);
      }
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new StartException(
          "the password of "
              + user
              + " in "
              + file.toAbsolutePath()
              + " can neither be read nor made ("
              + failure.getClass().getSimpleName()
              + ")",
          failure);
    }
  }

  Path file(String user) {
    return folder.resolve(user);
  }

  private void make(Path file) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Path whole = folder.resolve(file.getFileName() + "." + UUID.randomUUID() + ".new");
    try {
      Files.writeString(whole, HexFormat.of().formatHex(random));
      keepFirst(whole, file);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /**
   * Of two factories that start at the same time, one decides, and the other takes its password.
   */
  private static void keepFirst(Path whole, Path file) throws IOException {
    try {
      Files.createLink(file, whole);
    } catch (FileAlreadyExistsException another) {
      // was first
    } catch (FileSystemException | UnsupportedOperationException noLinks) {
      Files.move(whole, file);
    }
  }
}
