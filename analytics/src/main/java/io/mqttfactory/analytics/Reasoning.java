package io.mqttfactory.analytics;

import io.mqttfactory.analytics.engine.Engine;
import io.mqttfactory.analytics.engine.Picture;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.store.Backlog;
import io.mqttfactory.analytics.store.Checkpoint;
import io.mqttfactory.analytics.store.PackedState;
import io.mqttfactory.analytics.store.Progress;
import io.mqttfactory.analytics.store.Round;
import io.mqttfactory.analytics.window.WindowFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fold over what is stored, stretch by stretch: where a window before the one reached is
 * another one now, it goes back to the last checkpoint before that and on from there. So what is
 * stored in the end is a function of the windows, however they came. Not thread-safe.
 */
final class Reasoning {

  private static final Logger log = LoggerFactory.getLogger(Reasoning.class);

  /** Checkpoints of every hour are only worth their while where windows may still come late. */
  private static final Duration OFTEN = Duration.ofHours(12);

  private final Supplier<Engine> engines;
  private final Backlog backlog;
  private final String fingerprint;
  private final Conclusions conclusions;
  private final ReasoningMetrics metrics;
  private Engine engine;
  private Progress progress = Progress.NONE;
  private Progress stored;

  /**
   * @param engines makes one that has seen nothing
   * @param fingerprint of that, for its checkpoints
   */
  Reasoning(
      Supplier<Engine> engines,
      Backlog backlog,
      String fingerprint,
      Conclusions conclusions,
      ReasoningMetrics metrics) {
    this.engines = engines;
    this.backlog = backlog;
    this.fingerprint = fingerprint;
    this.conclusions = conclusions;
    this.metrics = metrics;
  }

  /** What was reached may not be stored: the next step begins with what is. */
  void forget() {
    engine = null;
    stored = null;
  }

  /** What is thought now; after at least one step. */
  Picture picture() {
    return engine.picture();
  }

  /**
   * Reasons about the next windows and stores what that brings.
   *
   * @param latest windows that end later wait
   * @param now in plant time
   * @return whether there are more
   */
  boolean step(Instant latest, Instant now) {
    Round round = new Round();
    if (engine == null) {
      progress = backlog.progress();
      goBack(progress.reached(), round);
    }
    Backlog.Part part = backlog.next(progress, latest);
    // More may have come since it was asked.
    while (part.changedFrom().isPresent()) {
      goBack(part.changedFrom().get(), round);
      metrics.wentBack();
      part = backlog.next(progress, latest);
    }
    for (Backlog.Stored window : part.windows()) {
      take(window, now, round);
    }
    Progress come = new Progress(progress.reached(), part.newestRow());
    if (!come.equals(stored)) {
      conclusions.store(round, come, fingerprint);
      metrics.predicted(round.predictions());
    }
    progress = come;
    stored = come;
    return part.more();
  }

  private void goBack(Instant limit, Round round) {
    Optional<Checkpoint> checkpoint = backlog.checkpoint(limit, fingerprint).filter(this::restore);
    if (checkpoint.isPresent()) {
      goBackTo(checkpoint.get().at(), checkpoint.get().at(), round);
    } else {
      engine = engines.get();
      // What was concluded from windows that are gone cannot be concluded anew: it stays.
      goBackTo(Instant.EPOCH, backlog.earliest().orElse(limit), round);
    }
  }

  private void goBackTo(Instant reached, Instant takenBackTo, Round round) {
    progress = new Progress(reached, progress.newestRow());
    round.wentBack(takenBackTo, engine.picture());
  }

  private boolean restore(Checkpoint checkpoint) {
    Engine restored = engines.get();
    try {
      StateReader state = new StateReader(PackedState.unpack(checkpoint.state()));
      state.read(restored);
      state.expectEnd();
      engine = restored;
      return true;
    } catch (RuntimeException misfit) {
      log.warn(
          "the checkpoint of {} cannot be read; all windows are reasoned about anew",
          checkpoint.at(),
          misfit);
      return false;
    }
  }

  /** A window that overlaps another one, of another bridge or of another length, adds nothing. */
  private void take(Backlog.Stored window, Instant now, Round round) {
    if (window.start().isBefore(progress.reached())) {
      return;
    }
    if (isCheckpointDue(window.start(), now)) {
      StateWriter state = new StateWriter();
      state.put(engine);
      round.reached(new Checkpoint(progress.reached(), PackedState.pack(state.bytes())));
    }
    window.figures().ifPresentOrElse(this::reasonAbout, () -> metrics.unreadable(window.start()));
    progress = new Progress(window.end(), progress.newestRow());
    round.found(window.end(), engine.findings());
  }

  private void reasonAbout(WindowFigures window) {
    try {
      engine.take(window);
      metrics.folded();
    } catch (RuntimeException fault) {
      metrics.leftOut(window.start(), fault);
    }
  }

  private boolean isCheckpointDue(Instant next, Instant now) {
    Instant reached = progress.reached();
    boolean isRecent = next.isAfter(now.minus(OFTEN));
    ChronoUnit unit = isRecent ? ChronoUnit.HOURS : ChronoUnit.DAYS;
    return reached.isAfter(Instant.EPOCH)
        && next.truncatedTo(unit).isAfter(reached.minusMillis(1).truncatedTo(unit));
  }
}
