package io.mqttfactory.runtime.store;

import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks folders before something is to be kept in them. */
public final class Folders {

  private Folders() {}

  /**
   * Makes the folder if it is not there, and tries to write in it.
   *
   * @throws StartException if that fails
   */
  public static void requireWritable(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".writable", null));
    } catch (IOException failure) {
      throw new StartException(
          "the folder "
              + folder
              + " cannot be written ("
              + failure.getClass().getSimpleName()
              + "); DATA_DIR must name one that can",
          failure);
    }
  }
}
