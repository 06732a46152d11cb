package io.mqttfactory.testing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The protocol holds what it promises, whatever goes wrong. Another stretch of runs: {@code
 * -Ddelivery.seed=1000000 -Ddelivery.runs=50000}; one run again, with all that happens in it:
 * {@code -Ddelivery.seed=4711 -Ddelivery.runs=1}.
 *
 * <p>Of the protocol's eleven invariants these are 1 to 10; the eleventh speaks of a bridge between
 * two hops, and comes with it. What touches real files (C2, C3's and C8's caps, S8) is tested
 * there.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES) // a minute or so on a quiet machine
class DeliveryModelTest {

  private static final long FIRST_SEED = Long.getLong("delivery.seed", 1);
  private static final long RUNS = Long.getLong("delivery.runs", 20_000);
  private static final long MOST_RUNS_PER_MUTANT = 20_000;

  /** Shares of the runs, in percent. */
  private static final Map<Faults.Kind, Integer> SHARES =
      Map.of(
          Faults.Kind.CRASHES, 40,
          Faults.Kind.RESTORES, 25,
          Faults.Kind.QUOTA, 20,
          Faults.Kind.EVERYTHING, 15);

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void holdsItsInvariants(Faults.Kind kind) {
    long runs = Math.max(1, RUNS * SHARES.get(kind) / 100);

    OptionalLong failing = firstFailing(kind, Mutant.NONE, FIRST_SEED, runs);

    failing.ifPresent(
        seed -> fail("%s, seed %d%n%s", kind, seed, Run.trace(seed, kind, Mutant.NONE)));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void everyMutantIsKilled(Mutant mutant) {
    OptionalLong seed = firstFailing(mutant.faults(), mutant, 1, MOST_RUNS_PER_MUTANT);

    assertThat(seed).as("no run shows that %s", mutant).isPresent();
    Optional<Violation> violation = Run.of(seed.getAsLong(), mutant.faults(), mutant);
    assertThat(violation.orElseThrow().invariant())
        .as("seed %d: %s", seed.getAsLong(), violation.orElseThrow().getMessage())
        .isEqualTo(mutant.invariant());
  }

  /** The lowest seed of a run that goes wrong. */
  private static OptionalLong firstFailing(
      Faults.Kind kind, Mutant mutant, long firstSeed, long runs) {
    return LongStream.range(firstSeed, firstSeed + runs)
        .parallel()
        .filter(seed -> Run.of(seed, kind, mutant).isPresent())
        .findFirst();
  }
}
