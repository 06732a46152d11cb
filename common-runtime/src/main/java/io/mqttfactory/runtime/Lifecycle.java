package io.mqttfactory.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that a component opened. It is closed in reverse order, each part even if another
 * could not be closed; closing twice does nothing. Thread-safe.
 */
public final class Lifecycle implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Lifecycle.class);

  private record Part(String name, AutoCloseable resource) {}

  private final Deque<Part> parts = new ArrayDeque<>();
  private boolean closed;

  /**
   * Takes the resource over.
   *
   * @return the resource itself
   * @throws IllegalStateException if the lifecycle is over; the resource is closed then
   */
  public synchronized <T extends AutoCloseable> T add(String name, T resource) {
    if (closed) {
      closePart(new Part(name, resource));
      throw new IllegalStateException(name + " was opened while the component was closing");
    }
    parts.push(new Part(name, resource));
    return resource;
  }

  @Override
  public void close() {
    for (Part part = next(); part != null; part = next()) {
      closePart(part);
    }
  }

  private synchronized Part next() {
    closed = true;
    return parts.poll();
  }

  private static void closePart(Part part) {
    try {
      log.debug("closing {}", part.name());
      part.resource().close();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (Exception failure) {
      log.warn("{} did not close cleanly", part.name(), failure);
    }
  }
}
