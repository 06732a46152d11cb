package io.mqttfactory.bridge;

import io.mqttfactory.runtime.delivery.sender.DeliveryMetrics;
import io.mqttfactory.runtime.delivery.sender.DeliverySender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every 30 s what was published since the last time. Not thread-safe. */
final class WindowStatistics implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(WindowStatistics.class);

  private final WindowMetrics windows;
  private final DeliverySender delivery;
  private long publishedBefore;
  private long revisionsBefore;

  WindowStatistics(WindowMetrics windows, DeliverySender delivery) {
    this.windows = windows;
    this.delivery = delivery;
  }

  @Override
  public void run() {
    DeliveryMetrics outbox = delivery.metrics();
    long published = windows.published();
    long revisions = windows.revisions();
    log.info(
        "in the last 30 s: windows={} revisions={}; now: dirty={} held_for_the_cloud={}; since"
            + " start: live={} replayed={} dropped={} epoch={}",
        published - publishedBefore,
        revisions - revisionsBefore,
        windows.dirty(),
        outbox.rows(),
        outbox.published(),
        outbox.replayed(),
        outbox.dropped(),
        delivery.epoch());
    publishedBefore = published;
    revisionsBefore = revisions;
  }
}
