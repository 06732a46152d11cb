package io.mqttfactory.testing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The eleventh invariant: for any order and repetition of aggregates, every reader ends with the
 * same one per window, and that is one with most data points. Other runs, or one of them again:
 * {@code -Ddelivery.seed} and {@code -Ddelivery.runs}, as in {@link DeliveryModelTest}.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES) // a few seconds on a quiet machine
class ReaderModelTest {

  private static final long FIRST_SEED = Long.getLong("delivery.seed", 1);
  private static final long RUNS = Long.getLong("delivery.runs", 4_000);

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"CRASHES", "RESTORES"})
  void everyReaderEndsWithTheSameAggregates(Faults.Kind kind) {
    OptionalLong failing = firstFailing(kind, KeepingRule.AS_WRITTEN, FIRST_SEED, RUNS);

    failing.ifPresent(
        seed ->
            fail(
                "%s, seed %d%n%s",
                kind, seed, ReaderRun.trace(seed, kind, KeepingRule.AS_WRITTEN)));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(mode = Mode.EXCLUDE, names = "AS_WRITTEN")
  void everyMutantOfTheRuleIsKilled(KeepingRule mutant) {
    OptionalLong seed = firstFailing(Faults.Kind.RESTORES, mutant, 1, 4_000);

    assertThat(seed).as("no run shows that %s", mutant).isPresent();
  }

  private static OptionalLong firstFailing(
      Faults.Kind kind, KeepingRule rule, long firstSeed, long runs) {
    return LongStream.range(firstSeed, firstSeed + runs)
        .parallel()
        .filter(seed -> ReaderRun.of(seed, kind, rule).isPresent())
        .findFirst();
  }
}
