package io.mqttfactory.standalone.broker;

import io.moquette.BrokerConstants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The file in which Moquette keeps its state. */
final class KeptState {

  static final String FILE = BrokerConstants.DEFAULT_MOQUETTE_STORE_H2_DB_FILENAME;
  private static final String RETAINED = "retained";

  private KeptState() {}

  /**
   * Forgets sessions: after a {@code kill -9} Moquette cannot start with those that were connected,
   * and what they waited for, the senders repeat.
   */
  static void keepRetainedOnly(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return;
    }
    try (MVStore store = MVStore.open(file.toString())) {
      List<String> others =
          store.getMapNames().stream().filter(name -> !name.startsWith(RETAINED)).toList();
      others.forEach(store::removeMap);
      store.commit();
    }
  }

  /** Whether the file may be to blame that a broker cannot start: not if it is locked or full. */
  static boolean mayBeDamaged(RuntimeException failure) {
    return !(failure instanceof MVStoreException store)
        || store.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT
        || store.getErrorCode() == DataUtils.ERROR_UNSUPPORTED_FORMAT;
  }

  /** What cannot be read is kept for who wants to look at it. */
  static void putAside(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      Files.move(file, folder.resolve(FILE + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
