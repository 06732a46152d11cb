package io.mqttfactory.system.harness;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One case in the report. */
record ReportLine(String theme, String name, String figures) implements Comparable<ReportLine> {

  static ReportLine of(ExtensionContext context, CaseFigures verdict) {
    boolean failed = context.getExecutionException().isPresent();
    return new ReportLine(
        context.getRequiredTestClass().getSimpleName().replaceFirst("IT$", ""),
        sentence(context.getRequiredTestMethod().getName()),
        (verdict == null ? "| ".repeat(9) : verdict.figures())
            + (failed ? "| FAILED |" : "| passed |"));
  }

  /** A time until all was well, if it ever was. */
  static String seconds(Optional<Duration> duration) {
    return duration
        .map(time -> String.format(Locale.ROOT, "%.1f", time.toMillis() / 1e3))
        .orElse("never");
  }

  private static String sentence(String method) {
    String words = method.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  @Override
  public int compareTo(ReportLine other) {
    return (theme + name).compareTo(other.theme + other.name);
  }

  @Override
  public String toString() {
    return "| %s | %s %s".formatted(theme, name, figures);
  }
}
