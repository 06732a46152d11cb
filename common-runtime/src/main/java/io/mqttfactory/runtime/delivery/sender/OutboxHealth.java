package io.mqttfactory.runtime.delivery.sender;

import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.store.StorageException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells through health what is wrong with the outbox and its consumers (S7, S8). */
final class OutboxHealth {

  private static final String OUTBOX = "outbox";
  private static final String QUOTA = "outbox quota";
  private static final String CONSUMER = "consumer ";

  /** So long after rows were dropped a person should still see it. */
  private static final long REMEMBERED_MILLIS = Duration.ofMinutes(10).toMillis();

  private final Health health;
  private final Set<String> complained = new HashSet<>();
  private boolean dropping;
  private long droppedAt;

  OutboxHealth(Health health) {
    this.health = health;
  }

  void fails(StorageException failure) {
    health.degraded(OUTBOX, failure.getMessage() + "; what is acknowledged cannot be deleted");
  }

  void works() {
    health.clear(OUTBOX);
  }

  void dropped(int rows, long nowMillis) {
    if (rows > 0) {
      dropping = true;
      droppedAt = nowMillis;
      health.degraded(QUOTA, "the outbox is full: the oldest readings are dropped");
    } else if (dropping && nowMillis - droppedAt > REMEMBERED_MILLIS) {
      dropping = false;
      health.clear(QUOTA);
    }
  }

  void consumers(Map<String, String> complaints) {
    complained.removeIf(
        name -> {
          boolean isOver = !complaints.containsKey(name);
          if (isOver) {
            health.clear(CONSUMER + name);
          }
          return isOver;
        });
    complaints.forEach((name, complaint) -> health.degraded(CONSUMER + name, complaint));
    complained.addAll(complaints.keySet());
  }
}
