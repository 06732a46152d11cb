package io.mqttfactory.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a container took.
 *
 * @param memory of all its processes, at the end
 * @param cpu of those of its processes that ran all the time that was measured, so not of health
 *     checks
 */
record Usage(String name, Memory memory, Duration cpu) {

  /** Watches containers for so long. */
  static List<Usage> measure(List<Container> containers, Duration length)
      throws InterruptedException {
    List<Map<Long, Duration>> before = new ArrayList<>();
    for (Container container : containers) {
      before.add(cpuTimes(container));
    }
    Thread.sleep(length.toMillis());
    List<Usage> measured = new ArrayList<>();
    for (int i = 0; i < containers.size(); i++) {
      Container container = containers.get(i);
      Duration cpu = used(before.get(i), cpuTimes(container));
      measured.add(new Usage(container.name(), memory(container), cpu));
    }
    return measured;
  }

  /** Of one core. */
  double cpuPercent(Duration length) {
    return 100.0 * cpu.toMillis() / length.toMillis();
  }

  static Usage together(String name, List<Usage> usages) {
    return new Usage(
        name,
        usages.stream().map(Usage::memory).reduce(Memory.NONE, Memory::plus),
        usages.stream().map(Usage::cpu).reduce(Duration.ZERO, Duration::plus));
  }

  /** By process, the first one included. */
  private static Map<Long, Duration> cpuTimes(Container container) throws InterruptedException {
    Map<Long, Duration> times = new HashMap<>();
    for (long pid : Docker.processes(container)) {
      ProcFiles.cpuTime(pid).ifPresent(time -> times.put(pid, time));
    }
    if (!times.containsKey(container.pid())) {
      throw new BenchmarkException(
          container.name()
              + " has ended meanwhile, or its process is not this machine's: that needs Linux and"
              + " its own Docker engine");
    }
    return times;
  }

  /** Of the processes that were there before and are there after. */
  static Duration used(Map<Long, Duration> before, Map<Long, Duration> after) {
    return before.keySet().stream()
        .filter(after::containsKey)
        .map(pid -> after.get(pid).minus(before.get(pid)))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** A health check may end between the question and the look. */
  private static Memory memory(Container container) throws InterruptedException {
    return Docker.processes(container).stream()
        .flatMap(pid -> ProcFiles.memory(pid).stream())
        .reduce(Memory.NONE, Memory::plus);
  }
}
