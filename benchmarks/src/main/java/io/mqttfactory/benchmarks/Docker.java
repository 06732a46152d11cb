package io.mqttfactory.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the Docker engine of this machine, whose processes are this machine's too. */
final class Docker {

  private Docker() {}

  /** Those of the containers that there are. */
  static List<Container> inspect(List<String> names) throws InterruptedException {
    List<String> words = words("container", "inspect", "-f", Container.FORMAT);
    words.addAll(names);
    Command command = Command.run(Map.of(), words);
    // It fails for each name that there is not, and prints the others.
    if (command.exitCode() != 0 && !command.text().contains("No such container")) {
      command.orFail("Docker does not answer");
    }
    return command
        .text()
        .lines()
        .filter(line -> line.startsWith("{"))
        .map(Container::parse)
        .toList();
  }

  /** All processes of a container, as this machine counts them. */
  static List<Long> processes(Container container) throws InterruptedException {
    String text =
        Command.run(Map.of(), words("top", container.name(), "-eo", "pid"))
            .orFail("the processes of " + container.name() + " are not known")
            .text();
    return parseProcesses(text);
  }

  /**
   * @param text of docker top, under a heading
   */
  static List<Long> parseProcesses(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> line.matches("\\d+"))
        .map(Long::valueOf)
        .toList();
  }

  /** The command for Compose: the plugin, or else version 1. */
  static List<String> compose() throws InterruptedException {
    boolean plugin = Command.run(Map.of(), words("compose", "version")).exitCode() == 0;
    return plugin ? words("compose") : List.of(Programs.find("docker-compose").toString());
  }

  private static List<String> words(String... words) {
    List<String> all = new ArrayList<>();
    all.add(Programs.find("docker").toString());
    all.addAll(List.of(words));
    return all;
  }
}
