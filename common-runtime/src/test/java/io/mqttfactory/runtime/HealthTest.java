package io.mqttfactory.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.runtime.Health.Condition;
import io.mqttfactory.runtime.Health.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthTest {

  private final Health health = new Health();
  private final LogLines log = new LogLines(Health.class);

  @AfterEach
  void stopListening() {
    log.close();
  }

  @Test
  void isAsGoodAsItsWorstCondition() {
    assertThat(health.level()).isEqualTo(Level.UP);
    health.up("broker");
    assertThat(health.level()).isEqualTo(Level.UP);
    health.degraded("presence", "not delivered");
    assertThat(health.level()).isEqualTo(Level.DEGRADED);
    health.down("storage", "the disk is full");
    assertThat(health.level()).isEqualTo(Level.DOWN);
    health.clear("storage");
    assertThat(health.level()).isEqualTo(Level.DEGRADED);

    assertThat(health.conditions())
        .containsOnlyKeys("broker", "presence")
        .containsEntry("presence", new Condition(Level.DEGRADED, "not delivered"));
  }

  @Test
  void logsEachChangeOnce() {
    health.up("storage");
    health.degraded("storage", "slow");
    health.degraded("storage", "slower");
    health.down("storage", "full");
    health.up("storage");
    health.up("storage");

    assertThat(log.lines())
        .containsExactly(
            "WARN health: storage is degraded: slow",
            "WARN health: storage is down: full",
            "INFO health: storage is good again");
  }

  @Test
  void takesAConditionBackWithAWordOnlyIfItWasBad() {
    health.degraded("task cycle", "it failed");
    health.clear("task cycle");
    health.clear("task cycle");
    health.clear("never heard of");

    assertThat(log.lines())
        .containsExactly(
            "WARN health: task cycle is degraded: it failed",
            "INFO health: task cycle is good again");
  }

  @Test
  void leavesTheTellingToOthersWhereTheyWant() {
    health.quietly("broker", Level.DOWN, "lost");

    assertThat(health.level()).isEqualTo(Level.DOWN);
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void handsOutACopy() {
    health.conditions().put("x", new Condition(Level.DOWN, ""));

    assertThat(health.level()).isEqualTo(Level.UP);
  }
}
