package io.mqttfactory.hmi.terminal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Looks once a second, and sends commands beside that, so that neither a slow HMI nor a slow
 * command holds up the screen. Listeners are called on its own threads.
 */
final class Poll implements AutoCloseable {

  private static final long PAUSE_MILLIS = 1_000;

  private final Lookout lookout;
  private final HmiClient client;
  private final Consumer<Picture> onPicture;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "hmi-poll"));
  private final ExecutorService sending =
      Executors.newSingleThreadExecutor(task -> daemon(task, "hmi-command"));

  private volatile Wish wish;
  private Picture last; // of the thread that looks

  Poll(Lookout lookout, HmiClient client, Picture first, Wish wish, Consumer<Picture> onPicture) {
    this.lookout = lookout;
    this.client = client;
    this.last = first;
    this.wish = wish;
    this.onPicture = onPicture;
  }

  void start() {
    looking.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** What to look at from now on; at once if it is something else. */
  void wish(Wish newWish) {
    if (!newWish.equals(wish)) {
      wish = newWish;
      looking.execute(this::look);
    }
  }

  /**
   * @param onAnswer hears what became of it, for the operator, and whether it was done
   */
  void send(Command command, String by, BiConsumer<String, Boolean> onAnswer) {
    sending.execute(
        () -> {
          try {
            client.send(command, by);
            onAnswer.accept(command.done(), true);
          } catch (RuntimeException refused) {
            onAnswer.accept(command.failed(refused.getMessage()), false);
          }
          looking.execute(this::look);
        });
  }

  private void look() {
    last = lookout.look(last, wish);
    onPicture.accept(last);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    looking.shutdownNow();
    sending.shutdownNow();
  }
}
