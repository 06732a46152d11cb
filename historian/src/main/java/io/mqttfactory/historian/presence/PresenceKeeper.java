package io.mqttfactory.historian.presence;

import io.mqttfactory.runtime.consumer.IdleWork;
import io.mqttfactory.runtime.store.StorageException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves what has changed, between two batches of readings, and waits for nobody: what became of one
 * save is looked at in the next turn. What the last seconds before a crash brought is told again by
 * the broker, since it is retained. Not thread-safe.
 */
public final class PresenceKeeper implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(PresenceKeeper.class);

  private final ComponentWatch watch;
  private final IdleWork idleWork;
  private final Consumer<List<ComponentPresence>> store;
  private CompletableFuture<Void> saving = CompletableFuture.completedFuture(null);

  /**
   * @param store is called by whoever does the idle work
   */
  public PresenceKeeper(
      ComponentWatch watch, IdleWork idleWork, Consumer<List<ComponentPresence>> store) {
    this.watch = watch;
    this.idleWork = idleWork;
    this.store = store;
  }

  @Override
  public void run() {
    if (saving.isDone()) {
      CompletableFuture<Void> last = saving;
      saving = CompletableFuture.completedFuture(null);
      settle(last);
      watch.takeChanged().ifPresent(components -> saving = idleWork.submit(() -> save(components)));
    }
  }

  private void settle(CompletableFuture<Void> last) {
    // Cancelled is what the component's end leaves undone.
    if (!last.isCompletedExceptionally() || last.isCancelled()) {
      return;
    }
    watch.putBack();
    try {
      last.join();
    } catch (CompletionException failure) {
      if (!(failure.getCause() instanceof StorageException)) {
        throw failure;
      }
      log.debug("the components cannot be saved at present", failure);
    }
  }

  private Void save(List<ComponentPresence> components) {
    store.accept(components);
    return null;
  }
}
