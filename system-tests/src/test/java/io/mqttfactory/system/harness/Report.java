package io.mqttfactory.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of all cases of this run, written anew after each. Thread-safe. */
final class Report {

  private static final Path FILE = Path.of("target", "report.md");
  private static final Set<ReportLine> LINES = new TreeSet<>();
  private static final String HEAD =
      """
      | theme | case | produced | stored | lost | duplicated | declared gap | wiped | untold | replayed | recovery (s) | result |
      |---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|
      """;

  private Report() {}

  static synchronized void add(ReportLine line) {
    LINES.add(line);
    String table =
        LINES.stream().map(ReportLine::toString).collect(Collectors.joining("\n", HEAD, "\n"));
    try {
      Files.writeString(FILE, table);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
