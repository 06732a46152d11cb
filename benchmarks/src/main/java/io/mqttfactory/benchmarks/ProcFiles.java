package io.mqttfactory.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** What Linux tells of a process under {@code /proc}, see proc(5). */
final class ProcFiles {

  /** Of a tick, which is 10 ms on every Linux that Java runs on (USER_HZ). */
  private static final int MILLIS = 10;

  private static final int KIBIBYTE = 1024;

  /** Where utime stands after the name in parentheses; stime is the next. */
  private static final int USER_TIME = 11;

  private ProcFiles() {}

  /**
   * What a process holds; empty if there is no such process any more.
   *
   * <p>Its proportional size needs the rights of the process's owner.
   */
  static Optional<Memory> memory(long pid) {
    return read(pid, "status")
        .map(
            status ->
                new Memory(
                    bytes(status, "VmRSS").orElse(0),
                    read(pid, "smaps_rollup")
                        .map(text -> bytes(text, "Pss"))
                        .orElse(OptionalLong.empty())));
  }

  /** Time that a process has used on all cores; empty if there is no such process any more. */
  static Optional<Duration> cpuTime(long pid) {
    return read(pid, "stat").map(ProcFiles::cpuTime);
  }

  /**
   * An entry in kB of {@code status} or {@code smaps_rollup}, in bytes.
   *
   * @param entry for example {@code VmRSS}
   */
  static OptionalLong bytes(String text, String entry) {
    return text.lines()
        .filter(line -> line.startsWith(entry + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
        .findFirst();
  }

  /**
   * @param stat the line, in which the name may hold spaces and parentheses
   */
  static Duration cpuTime(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]);
    return Duration.ofMillis(ticks * MILLIS);
  }

  private static Optional<String> read(long pid, String file) {
    try {
      Path path = Path.of("/proc", Long.toString(pid), file);
      String text = new String(Files.readAllBytes(path), StandardCharsets.US_ASCII);
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    } catch (IOException goneOrForbidden) {
      return Optional.empty();
    }
  }
}
