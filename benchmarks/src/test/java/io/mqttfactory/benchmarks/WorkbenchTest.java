package io.mqttfactory.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WorkbenchTest {

  private final Workbench workbench = new Workbench();
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicBoolean wasEndedWhenTheSecondReturned = new AtomicBoolean();

  @Test
  @Timeout(30)
  void whoClosesItSecondWaitsUntilAllIsEnded() throws Exception {
    CountDownLatch ending = new CountDownLatch(1);
    workbench.own(
        "demo",
        () -> {
          ending.countDown();
          mayEnd.await();
          ended.set(true);
        });
    Thread first = new Thread(workbench::close);
    Thread second =
        new Thread(
            () -> {
              workbench.close();
              wasEndedWhenTheSecondReturned.set(ended.get());
            });

    first.start();
    ending.await();
    second.start();
    while (second.getState() != Thread.State.BLOCKED && second.isAlive()) {
      Thread.onSpinWait();
    }
    mayEnd.countDown();
    first.join();
    second.join();

    assertThat(wasEndedWhenTheSecondReturned).isTrue();
  }
}
