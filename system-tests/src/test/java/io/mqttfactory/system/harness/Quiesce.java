package io.mqttfactory.system.harness;

import io.mqttfactory.model.ReadingKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Brings a factory to rest after a fault, and judges. Each step that fails is told, none stops. */
final class Quiesce {

  private static final Duration LIFE = Duration.ofSeconds(60);
  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int EXIT_CODE_OF_TERM = 143;

  private final Factory factory;
  private final Losses losses;
  private final List<String> complaints = new ArrayList<>();

  Quiesce(Factory factory, Losses losses) {
    this.factory = factory;
    this.losses = losses;
  }

  Verdict judge() {
    Optional<Duration> recovery = recover();
    awaitLife();
    complaints.addAll(Bounds.violations(factory));
    long replayed = factory.plcs().stream().mapToLong(PlcProcess::replayed).sum();
    drain();
    return Verdict.of(factory, losses, recovery, replayed, complaints);
  }

  /** How long it takes until all that was made up to now is stored or given up. */
  private Optional<Duration> recover() {
    Set<ReadingKey> demand = Set.copyOf(factory.sent().keySet());
    long began = System.nanoTime();
    boolean recovered = awaitAccountOf("what was made before", demand);
    return recovered ? Optional.of(Duration.ofNanos(System.nanoTime() - began)) : Optional.empty();
  }

  /** New readings flow again, by all. */
  private void awaitLife() {
    await("everybody is ready", this::isEverybodyReady);
    await("new readings of all arrive", this::doesEverybodysNewestArrive);
  }

  private boolean doesEverybodysNewestArrive() {
    return factory.plcs().stream()
        .map(plc -> factory.database().silenceOf(plc.source()))
        .allMatch(silence -> silence.compareTo(FRESH) < 0);
  }

  private boolean isEverybodyReady() {
    return factory.historian().isReady()
        && factory.plcs().stream().allMatch(ComponentProcess::isReady)
        && factory.cloudComponents().stream().allMatch(ComponentProcess::isReady);
  }

  /** A PLC that makes nothing new must get rid of all that it holds. */
  private void drain() {
    for (PlcProcess plc : factory.plcs()) {
      int exitCode = plc.terminate();
      if (exitCode != EXIT_CODE_OF_TERM) {
        complaints.add(plc + " ended with " + exitCode);
      }
      plc.makeNothingNew();
      plc.launch();
    }
    factory.plcs().forEach(PlcProcess::awaitReady);
    Set<ReadingKey> all = factory.sent().keySet();
    awaitAccountOf("the rest", all);
    awaitNone("the outboxes are empty", this::leftInOutboxes);
  }

  private long leftInOutboxes() {
    return factory.plcs().stream().mapToLong(plc -> plc.outbox().size()).sum();
  }

  private boolean awaitAccountOf(String what, Set<ReadingKey> keys) {
    boolean accountedFor =
        awaitNone(what + " is stored or given up", () -> unaccounted(keys).size());
    if (!accountedFor) {
      complaints.add("for example " + unaccounted(keys).stream().limit(5).toList());
    }
    return accountedFor;
  }

  private List<ReadingKey> unaccounted(Set<ReadingKey> keys) {
    Ranges received = factory.database().received();
    List<DeclaredGap> gaps = factory.database().gaps();
    return keys.stream()
        .filter(key -> !received.contains(key) && !losses.untold().contains(key))
        .filter(key -> gaps.stream().noneMatch(gap -> gap.contains(key)))
        .toList();
  }

  private void await(String what, BooleanSupplier condition) {
    try {
      Awaitility.await(what).atMost(LIFE).ignoreExceptions().until(condition::getAsBoolean);
    } catch (ConditionTimeoutException never) {
      complaints.add("not within " + LIFE.toSeconds() + " s: " + what);
    }
  }

  /** Whether it goes down to none, however long that takes. */
  private boolean awaitNone(String what, LongSupplier left) {
    try {
      Progress.await(what, () -> -left.getAsLong(), 0);
      return true;
    } catch (StandstillException never) {
      complaints.add(never.getMessage());
      return false;
    }
  }
}
