package io.mqttfactory.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DemoReportTest {

  private static final long MEBIBYTE = 1024 * 1024;
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  /** Eleven containers that are alike. */
  private static DemoReport report(long resident, OptionalLong proportional, Duration cpu) {
    Memory memory = new Memory(resident, proportional);
    List<Usage> usages = Demo.ALL.stream().map(name -> new Usage(name, memory, cpu)).toList();
    return new DemoReport(usages, FIVE_MINUTES);
  }

  @Test
  void holdsTheSumAgainstWhatIsSharedOnceAndSingleComponentsAgainstAllTheyHold() {
    OptionalLong shared = OptionalLong.of(80 * MEBIBYTE);
    DemoReport report = report(90 * MEBIBYTE, shared, Duration.ofSeconds(1));

    assertThat(report.goals()).extracting(Goal::isMet).containsExactly(false, true, true, true);
    assertThat(report.goals().get(0).text()).contains("plc1 90.0", "bridge 90.0");
    assertThat(report.goals().get(2).text()).contains("of PSS", "880.0");
  }

  @Test
  void fallsBackOnResidentMemoryAndSaysSo() {
    DemoReport report = report(90 * MEBIBYTE, OptionalLong.empty(), Duration.ZERO);

    assertThat(report.goals().get(2).isMet()).isFalse();
    assertThat(report.goals().get(2).text()).contains("of RSS", "990.0");
    assertThat(report.toString()).contains("unknown");
  }

  @Test
  void countsTheProcessorTimeOfTheNineJvmsAndNotThatOfTheBrokers() {
    // 9 of 1.6 s in 300 s are 4.8 %; with the brokers it were 5.9 %.
    DemoReport report = report(0, OptionalLong.of(0), Duration.ofMillis(1_600));

    assertThat(report.goals().get(3).text()).endsWith("4.80 %");
    assertThat(report.goals().get(3).isMet()).isTrue();
    assertThat(report(0, OptionalLong.of(0), Duration.ofMillis(1_700)).goals().get(3).isMet())
        .isFalse();
  }

  @Test
  void countsProcessesThatWereThereAllTheTime() {
    Map<Long, Duration> before = Map.of(1L, Duration.ofSeconds(1), 2L, Duration.ofSeconds(9));
    Map<Long, Duration> after = Map.of(1L, Duration.ofSeconds(4), 3L, Duration.ofSeconds(7));

    assertThat(Usage.used(before, after)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void aComponentWithoutAFigureMeetsNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Limit.START.check(Map.of("plc1", 1.0)));
  }

  @Test
  void aLimitIsMissedWhenItIsReached() {
    Limit limit = new Limit("each below 70", List.of("a", "b"), 70);

    assertThat(limit.check(Map.of("a", 69.9, "b", 1.0)).isMet()).isTrue();
    assertThat(limit.check(Map.of("a", 70.0, "b", 1.0)).text())
        .isEqualTo("each below 70, but a 70.0");
  }
}
