package io.mqttfactory.benchmarks;

import io.mqttfactory.model.Topics;
import java.nio.file.Path;
import java.util.Map;

/** The historian's process, with an empty database of its own. */
final class Historian implements AutoCloseable {

  static final String MODULE = "historian";

  /** What its container has in the Compose file. */
  static final String JAVA_OPTS =
      "-Xms16m -Xmx72m -Xmn8m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20";

  private final Path database;
  private final MeasuredProcess process;

  private Historian(Path database, MeasuredProcess process) {
    this.database = database;
    this.process = process;
  }

  /** Returns when it has subscribed. */
  static Historian start(
      Workbench workbench, Host host, String javaOpts, Broker broker, Path folder)
      throws InterruptedException {
    Path database = folder.resolve("historian.db");
    Map<String, String> environment =
        Map.of(
            "BROKER",
            "localhost",
            "PORT",
            Integer.toString(broker.port()),
            "HTTP_PORT",
            "0",
            "DB_FILE",
            database.toString(),
            "DATA_DIR",
            folder.toString(),
            "BACKFILL_DAYS",
            "0");
    MeasuredProcess process = workbench.own(host.start(MODULE, javaOpts, environment, folder));
    // The last of its subscriptions, which it makes at once.
    broker.awaitSubscription(Topics.ENVIRONMENT);
    return new Historian(database, process);
  }

  Path database() {
    return database;
  }

  MeasuredProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }
}
