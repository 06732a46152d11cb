package io.mqttfactory.historian.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.runtime.consumer.IdleWork;
import io.mqttfactory.testing.SettableClock;
import io.mqttfactory.testing.TroubledStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceKeeperTest {

  private static final int SQLITE_FULL = 13;

  private final ComponentWatch watch =
      new ComponentWatch("Historian", SettableClock.ofWednesday(), List.of());
  private final IdleWork idleWork = new IdleWork();
  private final List<List<ComponentPresence>> saved = new ArrayList<>();
  private RuntimeException trouble;
  private final PresenceKeeper keeper = new PresenceKeeper(watch, idleWork, this::save);

  private void save(List<ComponentPresence> components) {
    if (trouble != null) {
      throw trouble;
    }
    saved.add(components);
  }

  @Test
  void waitsForNobodyAndSavesOneAfterTheOther() {
    watch.onConnected(false);
    keeper.run();
    watch.putBack();
    keeper.run();

    assertThat(idleWork.runOne()).isTrue();
    assertThat(idleWork.runOne()).isFalse();
    keeper.run();
    assertThat(idleWork.runOne()).isTrue();
    assertThat(saved).hasSize(2);
  }

  @Test
  void withoutAChangeThereIsNothingToSave() {
    keeper.run();

    assertThat(idleWork.runOne()).isFalse();
  }

  @Test
  void whatTheStoreDidNotTakeIsOfferedAgain() {
    trouble = TroubledStore.failure(SQLITE_FULL);
    watch.onConnected(false);
    keeper.run();
    idleWork.runOne();

    trouble = null;
    keeper.run();
    idleWork.runOne();

    assertThat(saved).hasSize(1);
  }

  @Test
  void anyOtherFailureIsTheTasksAffairAndIsToldOnce() {
    trouble = new IllegalStateException("a mistake");
    watch.onConnected(false);
    keeper.run();
    idleWork.runOne();

    assertThatThrownBy(keeper::run).hasRootCause(trouble);
    trouble = null;
    keeper.run();
    idleWork.runOne();

    assertThat(saved).hasSize(1);
  }

  @Test
  void whatTheEndLeavesUndoneIsNoFailure() {
    watch.onConnected(false);
    keeper.run();

    idleWork.close();
    keeper.run();

    assertThat(saved).isEmpty();
  }
}
