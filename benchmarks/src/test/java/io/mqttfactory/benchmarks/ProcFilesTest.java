package io.mqttfactory.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcFilesTest {

  @Test
  void readsMemoryInBytes() {
    String status = "Name:\tjava\nVmHWM:\t   80000 kB\nVmRSS:\t   70000 kB\nThreads:\t12\n";

    assertThat(ProcFiles.bytes(status, "VmRSS")).hasValue(70_000L * 1024);
  }

  @Test
  void doesNotTakeAPartOfTheProportionalSizeForTheWhole() {
    String rollup =
        "5570-7ffd ---p 00000000 00:00 0 [rollup]\nRss: 9 kB\nPss_Anon: 3 kB\nPss: 5 kB\n";

    assertThat(ProcFiles.bytes(rollup, "Pss")).hasValue(5 * 1024);
    assertThat(ProcFiles.bytes(rollup, "Swap")).isEmpty();
  }

  @Test
  void addsUserAndSystemTimeWhateverTheName() {
    String stat = "42 (a (b) c) S 1 42 42 0 -1 4194304 900 0 3 0 250 50 7 8 20 0 30 0 1000 99 99";

    assertThat(ProcFiles.cpuTime(stat)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void knowsNothingOfAProcessThatIsGone() {
    assertThat(ProcFiles.memory(Long.MAX_VALUE)).isEmpty();
    assertThat(ProcFiles.cpuTime(Long.MAX_VALUE)).isEmpty();
  }
}
