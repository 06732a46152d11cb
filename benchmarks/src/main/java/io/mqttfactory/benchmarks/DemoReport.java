package io.mqttfactory.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the running demo took, and what it was to take. */
final class DemoReport {

  private static final double MOST_MEBIBYTES = 900;
  private static final double MOST_CPU_PERCENT = 5;

  private final List<Usage> usages;
  private final Duration length;
  private final Usage components;
  private final Usage whole;

  /**
   * @param usages of all containers
   * @param length of the time over which processor time was counted
   */
  DemoReport(List<Usage> usages, Duration length) {
    this.usages = List.copyOf(usages);
    this.length = length;
    this.components =
        Usage.together(
            "all JVMs",
            usages.stream().filter(usage -> Demo.COMPONENTS.contains(usage.name())).toList());
    this.whole = Usage.together("whole demo", usages);
  }

  @Override
  public String toString() {
    Table table = new Table("container", "RSS MiB", "PSS MiB", "CPU % of a core");
    usages.forEach(usage -> row(table, usage));
    row(table, components);
    row(table, whole);
    String goals = goals().stream().map(Goal::toString).collect(Collectors.joining("\n"));
    return table + "\n" + goals;
  }

  List<Goal> goals() {
    Map<String, Double> resident =
        usages.stream()
            .collect(Collectors.toMap(Usage::name, usage -> usage.memory().residentMebibytes()));
    List<Goal> goals = new ArrayList<>();
    Limit.MEMORY.forEach(limit -> goals.add(limit.check(resident)));
    double mebibytes = whole.memory().togetherMebibytes();
    goals.add(
        new Goal(
            text("whole demo under 900 MiB of %s: %.1f", measure(), mebibytes),
            mebibytes < MOST_MEBIBYTES));
    double percent = components.cpuPercent(length);
    goals.add(
        new Goal(
            text("all JVMs under 5 %% of one core: %.2f %%", percent), percent < MOST_CPU_PERCENT));
    return goals;
  }

  /** The JVMs share the pages of their libraries, and these exist once. */
  private String measure() {
    return whole.memory().proportional().isPresent()
        ? "PSS (RSS counts what the JVMs share once for each)"
        : "RSS (PSS needs root; RSS counts what the JVMs share once for each)";
  }

  private void row(Table table, Usage usage) {
    table.row(
        usage.name(),
        usage.memory().residentMebibytes(),
        usage.memory().proportionalCell(),
        usage.cpuPercent(length));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
