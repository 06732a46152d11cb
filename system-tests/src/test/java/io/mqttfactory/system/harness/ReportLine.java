package io.mqttfactory.system.harness;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One case in the report. */
record ReportLine(String theme, String name, String figures) implements Comparable<ReportLine> {

  static ReportLine of(ExtensionContext context, Verdict verdict) {
    boolean failed = context.getExecutionException().isPresent();
    return new ReportLine(
        context.getRequiredTestClass().getSimpleName().replaceFirst("IT$", ""),
        sentence(context.getRequiredTestMethod().getName()),
        (verdict == null ? "| ".repeat(9) : figures(verdict))
            + (failed ? "| FAILED |" : "| passed |"));
  }

  private static String figures(Verdict verdict) {
    return "| %d | %d | %d | %d | %d | %d | %d | %d | %s "
        .formatted(
            verdict.produced(),
            verdict.stored(),
            verdict.lost().size(),
            verdict.duplicated(),
            verdict.inGaps().size(),
            verdict.wiped().size(),
            verdict.untold().size(),
            verdict.replayed(),
            verdict.recovery().map(ReportLine::seconds).orElse("never"));
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1e3);
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
