package io.mqttfactory.system.harness;

import java.util.ArrayList;
import java.util.List;

/** How large processes and files may become, whatever happens: what their containers allow. */
final class Bounds {

  private static final long MEBIBYTE = 1L << 20;
  private static final long PLC_MEMORY = 128 * MEBIBYTE;
  private static final long HISTORIAN_MEMORY = 320 * MEBIBYTE;
  private static final long CLOUD_MEMORY = 256 * MEBIBYTE;
  private static final long THREADS = 60;
  private static final long LOG = 2 * MEBIBYTE;
  private static final long OUTBOX = 64 * MEBIBYTE;

  /** What the indexes, the ledger and the write-ahead log need beside the rows. */
  private static final long DATABASE = 48 * MEBIBYTE;

  private static final long DATABASE_PER_ROW = 3_000;

  private final List<String> violations = new ArrayList<>();

  private Bounds() {}

  static List<String> violations(Factory factory) {
    Bounds bounds = new Bounds();
    bounds.process(factory.historian(), HISTORIAN_MEMORY);
    for (PlcProcess plc : factory.plcs()) {
      bounds.process(plc, PLC_MEMORY);
      bounds.atMost(OUTBOX, FileSizes.ofDatabase(plc.outbox().file()), plc + ": bytes of outbox");
    }
    for (ComponentProcess component : factory.cloudComponents()) {
      bounds.process(component, CLOUD_MEMORY);
    }
    bounds.atMost(
        DATABASE + DATABASE_PER_ROW * factory.produced(),
        FileSizes.ofDatabase(factory.database().file()),
        "historian: bytes of database");
    return bounds.violations;
  }

  private void process(ComponentProcess component, long memory) {
    if (component.isAlive()) {
      atMost(memory, component.residentBytes(), component + ": bytes of memory");
      atMost(THREADS, component.threads(), component + ": threads");
    } else {
      violations.add(component + " does not run");
    }
    atMost(LOG, component.logBytes(), component + ": bytes of log");
  }

  private void atMost(long most, long found, String what) {
    if (found > most) {
      violations.add(what + ": " + found + ", expected at most " + most);
    }
  }
}
