package io.mqttfactory.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest {

  private final List<String> closed = new ArrayList<>();
  private final Lifecycle lifecycle = new Lifecycle();

  @Test
  void closesInReverseOrder() {
    add("database");
    add("http");
    add("mqtt");

    lifecycle.close();

    assertThat(closed).containsExactly("mqtt", "http", "database");
  }

  @Test
  void closesTheOthersIfOneCannotBeClosed() {
    add("database");
    lifecycle.add(
        "http",
        () -> {
          throw new IOException("as this test wants it");
        });
    add("mqtt");

    try (LogLines log = new LogLines(Lifecycle.class)) {
      lifecycle.close();

      assertThat(log.lines()).contains("WARN http did not close cleanly");
    }
    assertThat(closed).containsExactly("mqtt", "database");
  }

  @Test
  void closesEachPartOnce() {
    add("database");

    lifecycle.close();
    lifecycle.close();

    assertThat(closed).containsExactly("database");
  }

  @Test
  void closesAtOnceWhatComesTooLate() {
    lifecycle.close();

    assertThatThrownBy(() -> add("mqtt"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("mqtt was opened while the component was closing");
    assertThat(closed).containsExactly("mqtt");
  }

  @Test
  void remembersThatItWasInterruptedAndGoesOn() {
    add("database");
    lifecycle.add(
        "tasks",
        () -> {
          throw new InterruptedException();
        });

    lifecycle.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(closed).containsExactly("database");
  }

  private void add(String name) {
    lifecycle.add(name, () -> closed.add(name));
  }
}
