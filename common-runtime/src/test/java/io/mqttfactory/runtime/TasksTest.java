package io.mqttfactory.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TasksTest {

  private static final Duration OFTEN = Duration.ofMillis(5);

  private final Health health = new Health();
  private final Tasks tasks = new Tasks("PLC1", health);

  @AfterEach
  void closeTasks() {
    tasks.close();
  }

  @Test
  void runsAgainAndAgainOnAThreadOfItsOwn() {
    AtomicInteger runs = new AtomicInteger();
    AtomicReference<Thread> thread = new AtomicReference<>();

    tasks.every(
        "counting",
        OFTEN,
        () -> {
          thread.set(Thread.currentThread());
          runs.incrementAndGet();
        });

    await().until(() -> runs.get() >= 3);
    assertThat(thread.get().getName()).isEqualTo("PLC1-counting");
    assertThat(thread.get().isDaemon()).isTrue();
  }

  @Test
  void aTaskThatFailsDegradesHealthUntilItSucceeds() {
    AtomicBoolean broken = new AtomicBoolean(true);
    tasks.every(
        "cleaning",
        OFTEN,
        () -> {
          if (broken.get()) {
            throw new IllegalStateException("as this test wants it");
          }
        });

    await().until(() -> health.level() == Health.Level.DEGRADED);
    assertThat(health.conditions().get("task cleaning").message())
        .isEqualTo("the task failed: java.lang.IllegalStateException: as this test wants it");
    broken.set(false);

    await().until(() -> health.level() == Health.Level.UP);
    assertThat(health.conditions()).isEmpty();
  }

  @Test
  void anErrorDoesNotEndATaskEither() {
    AtomicInteger runs = new AtomicInteger();

    tasks.every(
        "erring",
        OFTEN,
        () -> {
          runs.incrementAndGet();
          throw new NoClassDefFoundError("as this test wants it");
        });

    await().until(() -> runs.get() >= 2);
    assertThat(health.level()).isEqualTo(Health.Level.DEGRADED);
  }

  @Test
  void aTaskLeavesAConditionOfItsOwnNameAlone() {
    AtomicInteger runs = new AtomicInteger();
    tasks.every(
        "presence",
        OFTEN,
        () -> {
          health.degraded("presence", "the broker does not deliver");
          runs.incrementAndGet();
        });

    await().until(() -> runs.get() >= 3);

    assertThat(health.conditions()).containsOnlyKeys("presence");
  }

  @Test
  void oneTaskDoesNotHoldAnotherUp() {
    CountDownLatch never = new CountDownLatch(1);
    AtomicBoolean ran = new AtomicBoolean();
    tasks.once("waiting", () -> awaitQuietly(never));

    tasks.once("quick", () -> ran.set(true));

    await().untilTrue(ran);
  }

  @Test
  void closingInterruptsWhatRuns() {
    CountDownLatch running = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    tasks.once(
        "waiting",
        () -> {
          running.countDown();
          interrupted.set(awaitQuietly(new CountDownLatch(1)));
        });
    awaitQuietly(running);

    tasks.close();

    assertThat(interrupted).isTrue();
  }

  /** Whether the wait was interrupted. */
  private static boolean awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
