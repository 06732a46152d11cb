package io.mqttfactory.testing;

import io.mqttfactory.runtime.delivery.sender.Outbox;
import java.util.concurrent.atomic.AtomicInteger;

class InMemoryOutboxTest extends OutboxContract {

  private final AtomicInteger tokens = new AtomicInteger();
  private InMemoryOutbox outbox;

  @Override
  protected Outbox open() {
    if (outbox == null) {
      outbox = new InMemoryOutbox(() -> "t" + tokens.incrementAndGet());
    } else {
      outbox.restart();
    }
    return outbox;
  }

  @Override
  protected void inTransaction(Runnable work) {
    outbox.inTransaction(work);
  }
}
