package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.anomaly.Anomaly;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.window.Measure;
import io.mqttfactory.analytics.window.WindowFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Watches one series: says when an anomaly begins, gets much stronger, and is over. */
final class Watcher implements Stateful {

  /** Below this score it is back to usual. */
  private static final double BACK = 0.7;

  /** An anomaly that goes on is news when it is so much stronger than told last, or that long. */
  private static final double MUCH_STRONGER = 1.5;

  private static final Duration TOLD_AGAIN = Duration.ofMinutes(10);

  /** After so long without a value, nobody can say that the anomaly still stands. */
  private static final Duration SILENCE = Duration.ofHours(6);

  private final WatchedSeries series;
  private final Smoothing smoothing;
  private Instant offSince;
  private Instant lastOff;
  private Instant told;
  private Instant lastValue;
  private Instant renewed;
  private double strongest;
  private double value = Double.NaN;
  private Anomaly standing;

  Watcher(WatchedSeries series) {
    this.series = series;
    this.smoothing = new Smoothing(series.smoothing());
  }

  /** Empty if there is no anomaly at present. */
  Optional<Anomaly> standing() {
    return Optional.ofNullable(standing);
  }

  /** What has become of the anomaly with this window; empty if that is no news. */
  Optional<Anomaly> take(WindowFigures window, LineTimes line) {
    if (!Objects.equals(renewed, line.renewed())) {
      renewed = line.renewed();
      series.detector().renew();
    }
    Instant now = window.end();
    double raw = series.signal().take(window, line);
    double smooth = Double.isNaN(raw) ? raw : smoothing.take(window.start(), now, raw);
    if (!Double.isFinite(smooth)) {
      return isOver(now, lastValue, SILENCE) ? Optional.of(end(now)) : Optional.empty();
    }
    value = smooth;
    lastValue = now;
    return judge(now, window.start(), series.detector().take(now, smooth));
  }

  private Optional<Anomaly> judge(Instant now, Instant start, double score) {
    if (score >= (standing == null ? 1 : BACK)) {
      offSince = offSince == null ? start : offSince;
      lastOff = now;
      strongest = Math.max(strongest, score);
      return standing == null ? begin(now) : grow(now);
    }
    if (standing == null) {
      offSince = null;
      strongest = 0;
    }
    return isOver(now, lastOff, series.offDelay()) ? Optional.of(end(now)) : Optional.empty();
  }

  private boolean isOver(Instant now, Instant last, Duration delay) {
    return standing != null && Duration.between(last, now).compareTo(delay) >= 0;
  }

  private Optional<Anomaly> begin(Instant now) {
    if (Duration.between(offSince, now).compareTo(series.onDelay()) < 0) {
      return Optional.empty();
    }
    return Optional.of(tell(now));
  }

  private Optional<Anomaly> grow(Instant now) {
    boolean isNews =
        strongest >= MUCH_STRONGER * standing.strength() || isOver(now, told, TOLD_AGAIN);
    return isNews ? Optional.of(tell(now)) : Optional.empty();
  }

  private Anomaly tell(Instant now) {
    told = now;
    standing = anomaly();
    return standing;
  }

  private Anomaly end(Instant now) {
    Anomaly ended =
        new Anomaly(
            standing.id(),
            standing.matter(),
            standing.detector(),
            standing.measures(),
            standing.since(),
            now,
            strongest,
            standing.description());
    standing = null;
    offSince = null;
    strongest = 0;
    return ended;
  }

  private Anomaly anomaly() {
    String detector = series.detector().name();
    return new Anomaly(
        series.name() + "-" + detector + "-" + offSince,
        series.matter().wireName(),
        detector,
        series.measures().stream().map(Measure::wireName).toList(),
        offSince,
        null,
        strongest,
        description());
  }

  private String description() {
    String unit = series.unit().isEmpty() ? "" : " " + series.unit();
    String number = Words.of(value) + unit;
    return series.words() + " " + number + ", " + series.detector().usual();
  }

  @Override
  public void save(StateWriter out) {
    series.signal().save(out);
    smoothing.save(out);
    series.detector().save(out);
    out.put(offSince);
    out.put(lastOff);
    out.put(told);
    out.put(lastValue);
    out.put(renewed);
    out.put(strongest);
    out.put(value);
    AnomalyState.save(out, standing);
  }

  @Override
  public void load(StateReader in) {
    series.signal().load(in);
    smoothing.load(in);
    series.detector().load(in);
    offSince = in.readInstant();
    lastOff = in.readInstant();
    told = in.readInstant();
    lastValue = in.readInstant();
    renewed = in.readInstant();
    strongest = in.readDouble();
    value = in.readDouble();
    standing = AnomalyState.load(in);
  }
}
