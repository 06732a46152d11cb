package io.mqttfactory.hmi.http;

import io.mqttfactory.hmi.view.ViewSource;
import io.mqttfactory.model.Json;
import io.mqttfactory.runtime.http.EventStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The state as a stream of samples: one per second, and one at the next tick after a change that
 * cannot wait. However many readings come and browsers look, it is put together at most four times
 * a second, and never while nobody looks. Thread-safe, but one thread ticks.
 */
final class LiveState {

  static final Duration TICK = Duration.ofMillis(250);
  private static final int TICKS_PER_SAMPLE = 4;

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ViewSource views;
  private final EventStream stream =
      new EventStream("state", HEARTBEAT, PATIENCE, () -> this.changed());
  private final AtomicBoolean changed = new AtomicBoolean();
  private int ticks;

  LiveState(ViewSource views) {
    this.views = views;
  }

  EventStream stream() {
    return stream;
  }

  void changed() {
    changed.set(true);
  }

  void tick() {
    ticks = (ticks + 1) % TICKS_PER_SAMPLE;
    boolean due = changed.getAndSet(false) || ticks == 0;
    if (due && stream.isOpen()) {
      stream.send(Json.write(views.state()));
    }
  }
}
