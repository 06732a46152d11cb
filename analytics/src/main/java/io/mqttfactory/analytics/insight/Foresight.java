package io.mqttfactory.analytics.insight;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.wear.WearOutlook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Lets outlooks on wear count once they have said the same for long enough. */
final class Foresight implements Stateful {

  private final InsightParameters parameters;
  private Instant since;

  Foresight(InsightParameters parameters) {
    this.parameters = parameters;
  }

  /** Those that foresee a limit, if there have been such for long enough; empty if not. */
  List<WearOutlook> lasting(Instant now, List<WearOutlook> outlooks) {
    List<WearOutlook> grave = outlooks.stream().filter(this::isGrave).toList();
    if (grave.isEmpty()) {
      since = null;
      return grave;
    }
    since = since == null ? now : since;
    double seconds = Duration.between(since, now).toMillis() / 1_000.0;
    return seconds >= parameters.outlookSeconds() ? grave : List.of();
  }

  /** Whether a limit was foreseen when asked last. */
  boolean isOpen() {
    return since != null;
  }

  private boolean isGrave(WearOutlook outlook) {
    return switch (outlook.state()) {
      case LIMIT_REACHED -> true;
      case WEARING -> outlook.probability() >= parameters.outlookProbability();
      default -> false;
    };
  }

  @Override
  public void save(StateWriter out) {
    out.put(since);
  }

  @Override
  public void load(StateReader in) {
    since = in.readInstant();
  }
}
