package io.mqttfactory.dashboard;

import io.mqttfactory.dashboard.brief.BridgeWatch;
import io.mqttfactory.dashboard.silence.Silence;
import io.mqttfactory.hmi.view.SourceView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Notices when the bridge has been silent and speaks again. What happened while this dashboard was
 * not there is no silence. Not thread-safe.
 */
final class SilenceWatch implements Runnable {

  /** At the start it takes some time until the first window comes. */
  private static final Duration ARRIVAL = Duration.ofMinutes(1);

  private final BridgeWatch bridge;
  private final BooleanSupplier connected;
  private final Clock clock;
  private final Consumer<Silence> over;
  private final Instant watchedSince;
  private Instant began;
  private String reason = "";

  /**
   * @param connected whether there is a broker that could deliver anything
   * @param over told each silence once, when it is over
   */
  SilenceWatch(BridgeWatch bridge, BooleanSupplier connected, Clock clock, Consumer<Silence> over) {
    this.bridge = bridge;
    this.connected = connected;
    this.clock = clock;
    this.over = over;
    this.watchedSince = clock.instant();
  }

  @Override
  public void run() {
    SourceView view = bridge.view(connected.getAsBoolean());
    if (view.silent()) {
      began = began == null ? laterOf(bridge.lastHeard(), watchedSince) : began;
      reason = view.note();
    } else if (began != null) {
      tell(new Silence(began, laterOf(clock.instant(), began), reason));
      began = null;
    }
  }

  private void tell(Silence silence) {
    boolean isArrival =
        silence.began().equals(watchedSince)
            && silence.ended().isBefore(watchedSince.plus(ARRIVAL));
    if (!isArrival) {
      over.accept(silence);
    }
  }

  private static Instant laterOf(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
