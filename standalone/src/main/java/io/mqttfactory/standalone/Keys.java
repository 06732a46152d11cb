package io.mqttfactory.standalone;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The keyboard of whoever sits before the process: q ends it, without Enter where stty helps. */
final class Keys implements AutoCloseable {

  private static final long STTY_SECONDS = 2;

  private volatile boolean changed;

  /** Returns when q was pressed, or never if nobody can press one any more. */
  void awaitQuit() throws InterruptedException {
    changed = true;
    stty("-icanon");
    try {
      for (int key = System.in.read(); key != 'q' && key != 'Q'; key = System.in.read()) {
        if (key < 0) {
          waitForEver();
        }
      }
    } catch (IOException gone) {
      waitForEver();
    }
  }

  static void waitForEver() throws InterruptedException {
    Thread.currentThread().join();
  }

  /** The terminal belongs to the process that stty inherits it from; without stty q needs Enter. */
  private void stty(String mode) {
    try {
      Process stty =
          new ProcessBuilder("stty", mode)
              .inheritIO()
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!stty.waitFor(STTY_SECONDS, TimeUnit.SECONDS)) {
        stty.destroyForcibly();
      }
    } catch (IOException notThere) {
      return;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Leaves the terminal as it was. */
  @Override
  public void close() {
    if (changed) {
      stty("icanon");
    }
  }
}
