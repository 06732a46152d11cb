package io.mqttfactory.runtime.delivery.sender;

import io.mqttfactory.model.DeliveryAcknowledgement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Statements between the link's thread and the sender's. A newer one about the same epoch replaces
 * one that is still waiting, and there is a bound. Thread-safe.
 */
final class StatementInbox {

  /** More epochs than a sender can hold are of no interest. */
  private static final int MOST = 10_000;

  /** Who states something about which epoch. */
  private record Subject(String consumer, String epoch) {}

  record Arrived(String consumer, DeliveryAcknowledgement statement) {}

  private Map<Subject, Arrived> waiting = new LinkedHashMap<>();
  private boolean connected;
  private boolean woken;

  synchronized void put(String consumer, DeliveryAcknowledgement statement) {
    Subject subject = new Subject(consumer, statement.epoch());
    if (waiting.size() < MOST || waiting.containsKey(subject)) {
      waiting.remove(subject);
      waiting.put(subject, new Arrived(consumer, statement));
      notifyAll();
    }
  }

  /** Statements of a former connection are of no use; on the new one they come again. */
  synchronized void connected() {
    waiting.clear();
    connected = true;
    notifyAll();
  }

  synchronized void wake() {
    woken = true;
    notifyAll();
  }

  /** Waits for something to do, at most that long. */
  synchronized void await(Duration patience) throws InterruptedException {
    if (waiting.isEmpty() && !connected && !woken) {
      wait(patience.toMillis());
    }
    woken = false;
  }

  /** Whether there is a connection since this was asked last. */
  synchronized boolean takeConnected() {
    boolean taken = connected;
    connected = false;
    return taken;
  }

  synchronized List<Arrived> takeAll() {
    List<Arrived> taken = new ArrayList<>(waiting.values());
    waiting = new LinkedHashMap<>();
    return taken;
  }
}
