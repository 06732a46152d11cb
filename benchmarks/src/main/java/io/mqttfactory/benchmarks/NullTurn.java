package io.mqttfactory.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Publishes to a subscriber that stores nothing: what the broker and the machine allow. */
record NullTurn(Workbench workbench, Host host) {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String FILTER = "factory/#";

  /**
   * @return messages per second, from the first published to the end of the subscriber, which ends
   *     with the last
   */
  double run(Load load) throws InterruptedException {
    Path folder = workbench.newFolder(host.folder());
    try (Broker broker = Broker.start(workbench, folder);
        MeasuredProcess subscriber = subscribe(broker, load.size(), folder);
        Publisher publisher = Publisher.connect(broker.port())) {
      broker.awaitSubscription(FILTER);
      long begin = System.nanoTime();
      publisher.publish(load);
      return load.size() * 1e9 / (subscriber.awaitEnd(PATIENCE) - begin);
    }
  }

  private MeasuredProcess subscribe(Broker broker, int messages, Path folder) {
    List<String> command =
        List.of(
            Programs.find("mosquitto_sub").toString(),
            "-h",
            "127.0.0.1",
            "-p",
            Integer.toString(broker.port()),
            "-q",
            "1",
            "-c",
            "-i",
            "null",
            "-t",
            FILTER,
            "-C",
            Integer.toString(messages));
    return workbench.own(MeasuredProcess.start("mosquitto_sub", command, Map.of(), folder, false));
  }
}
