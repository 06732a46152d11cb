package io.mqttfactory.hmi;

import io.mqttfactory.hmi.alarm.AlarmDesk;
import io.mqttfactory.hmi.live.LiveMetrics;
import io.mqttfactory.hmi.live.ReadingOrder;
import io.mqttfactory.hmi.live.ReadingOrder.Place;
import io.mqttfactory.hmi.live.ReadingOrder.Verdict;
import io.mqttfactory.hmi.live.SourceWatch;
import io.mqttfactory.hmi.live.Trends;
import io.mqttfactory.hmi.live.Values;
import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.hmi.view.HmiState;
import io.mqttfactory.hmi.view.LinkView;
import io.mqttfactory.hmi.view.SourceView;
import io.mqttfactory.hmi.view.Trend;
import io.mqttfactory.hmi.view.TrendRange;
import io.mqttfactory.hmi.view.ViewSource;
import io.mqttfactory.model.ParsedReading;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Topics;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.PlantClock;
import io.mqttfactory.runtime.RateLimitedLog;
import io.mqttfactory.runtime.mqtt.InboundMessage;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.Presence;
import io.mqttfactory.runtime.mqtt.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an HMI holds of the plant. Each reading is taken in at once, on the link's thread, since
 * that is little work; what is shown is put together only when a face asks.
 */
final class LiveView implements ViewSource, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LiveView.class);

  /** A source's clock that is so far ahead is told. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final String component;
  private final String broker;
  private final PlantClock clock;
  private final Screen screen;
  private final AlarmDesk desk;
  private final MqttLink link;
  private final LiveMetrics metrics;
  private final RateLimitedLog warnings = new RateLimitedLog(log);
  private final ReadingOrder order = new ReadingOrder();
  private final SourceWatch source;
  private final Trends trends;
  private volatile Values latest = Values.NONE;
  private volatile Instant lastMessageAt;
  private boolean closed;

  LiveView(Component component, HmiConfig config, Screen screen, AlarmDesk desk, MqttLink link) {
    this.component = component.name();
    this.broker = config.link().broker().toString();
    this.clock = component.clock();
    this.screen = screen;
    this.desk = desk;
    this.link = link;
    ReadingType<?> type = screen.type();
    this.metrics = new LiveMetrics(component.metrics(), type.source(), type.topic());
    this.source = new SourceWatch(type.source(), clock);
    this.trends = new Trends(screen.trended());
  }

  /** To be called before the link is started. */
  void subscribe() {
    ReadingType<?> type = screen.type();
    link.subscribe(Subscription.acknowledgedOnReturn(type.topic(), 1, this::onReading));
    link.subscribe(
        Subscription.acknowledgedOnReturn(Topics.status(type.source()), 1, this::onStatus));
  }

  /** To be called a few times per second: lets silence and the end of shelving be noticed. */
  synchronized void tick() {
    if (!closed) {
      judgeSilence();
      desk.tick(clock.instant());
    }
  }

  Trends trends() {
    return trends;
  }

  Values latest() {
    return latest;
  }

  long received() {
    return metrics.received();
  }

  private void onReading(InboundMessage message) {
    ParsedReading<? extends Reading> parsed = screen.type().parse(message.payload());
    if (parsed instanceof ParsedReading.Valid<? extends Reading> valid) {
      take(valid.reading());
    } else if (parsed instanceof ParsedReading.Invalid<?> invalid) {
      metrics.countRejected();
      warnings.warn("rejected", "not a reading on " + message.topic() + ": " + invalid.reason());
    }
  }

  private synchronized void take(Reading reading) {
    Instant now = clock.instant();
    Instant stamped = reading.stamp().timestamp();
    Verdict verdict = order.judge(reading.stamp(), now);
    lastMessageAt = now;
    metrics.count(verdict, Duration.between(stamped, now));
    if (closed || verdict.place() != Place.NEWER) {
      return;
    }
    if (stamped.isAfter(now.plus(SKEW))) {
      warnings.warn("clock", aheadBy(Duration.between(now, stamped)));
    }
    source.heard(verdict.at());
    judgeSilence();
    if (latest.equals(Values.NONE)) {
      // The desk may remember a silence from before the start, which no change would end.
      tellSilence();
    }
    Values values = screen.observe(Values.of(screen.type(), reading, verdict.at()));
    latest = values;
    trends.add(values);
    desk.observe(screen.type().source(), values.at(), values.byTag());
  }

  private String aheadBy(Duration lead) {
    return "the clock of %s is %d s ahead: its readings count as of their receipt"
        .formatted(screen.type().source(), lead.toSeconds());
  }

  private synchronized void onStatus(InboundMessage message) {
    if (closed) {
      return;
    }
    String status = new String(message.payload(), StandardCharsets.UTF_8);
    source.said(status);
    if (status.equals(Presence.ONLINE)) {
      order.announced();
    }
    judgeSilence();
  }

  private void judgeSilence() {
    if (!source.hasChanged()) {
      return;
    }
    SourceView view = source.view(link.isConnected());
    if (view.silent()) {
      log.warn("{} is silent ({}): its values are stale", view.source(), view.note());
    } else {
      log.info("{} speaks again", view.source());
    }
    tellSilence();
  }

  private void tellSilence() {
    desk.silence(screen.type().source(), source.isSilent(), source.lastHeard());
  }

  @Override
  public HmiState state() {
    List<AlarmView> alarms = desk.alarms();
    SourceView shown = source.view(link.isConnected());
    return HmiState.ofHmi(
        component,
        screen.title(),
        screen.area(),
        clock.instant(),
        new LinkView(broker, link.isConnected(), received(), lastMessageAt),
        List.of(shown),
        screen.panels(new Cells(latest, shown.silent(), alarms)),
        alarms,
        desk.summary());
  }

  @Override
  public List<TrendRange> ranges() {
    return TrendRange.OF_HMIS;
  }

  @Override
  public List<Trend> trends(TrendRange range, int points) {
    return trends.upTo(clock.instant(), range, points, source.patience(), desk::limits);
  }

  /** From now on nothing reaches the alarms. */
  @Override
  public synchronized void close() {
    closed = true;
    warnings.tellWhatWasKeptBack();
  }
}
