package io.mqttfactory.runtime.consumer;

import io.mqttfactory.runtime.store.StorageException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * Small pieces of work with the store that wait for a quiet moment of the writer, so that the store
 * has one thread and live readings never wait for long. Thread-safe.
 */
public final class IdleWork implements AutoCloseable {

  private record Piece<T>(Supplier<T> work, CompletableFuture<T> result) {
    void run() {
      try {
        result.complete(work.get());
      } catch (RuntimeException | Error failure) {
        result.completeExceptionally(failure);
        if (failure instanceof StorageException trouble && trouble.isDamage()) {
          throw trouble;
        }
      }
    }
  }

  private final BlockingQueue<Piece<?>> waiting = new LinkedBlockingQueue<>();
  private volatile boolean closed;

  /**
   * @param work takes milliseconds
   * @return completes when it is done; is cancelled if that will never be
   */
  public <T> CompletableFuture<T> submit(Supplier<T> work) {
    Piece<T> piece = new Piece<>(work, new CompletableFuture<>());
    waiting.add(piece);
    if (closed) {
      cancelAll();
    }
    return piece.result();
  }

  /**
   * On the writer's thread.
   *
   * @return whether there was something to do
   * @throws StorageException if the file is damaged: that is the writer's affair too
   */
  public boolean runOne() {
    Piece<?> piece = waiting.poll();
    if (piece == null) {
      return false;
    }
    piece.run();
    return true;
  }

  @Override
  public void close() {
    closed = true;
    cancelAll();
  }

  private void cancelAll() {
    for (Piece<?> piece = waiting.poll(); piece != null; piece = waiting.poll()) {
      piece.result().cancel(false);
    }
  }
}
