package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.anomaly.Anomaly;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.window.WindowFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Watches this plant: takes its windows and says what is not as usual. Not thread-safe. */
public final class PlantWatch implements Stateful {

  private final LineTimes line = new LineTimes();
  private final List<Watcher> watchers;
  private final List<Anomaly> changed = new ArrayList<>();

  public PlantWatch(WatchParameters parameters) {
    this.watchers = new WatchTable(parameters).rows().stream().map(Watcher::new).toList();
  }

  /**
   * @param window not before the one taken last
   */
  public void take(WindowFigures window) {
    line.take(window);
    for (Watcher watcher : watchers) {
      watcher.take(window, line).ifPresent(changed::add);
    }
  }

  /** Those that began, grew or ended since this was asked last, each as it is now. */
  public List<Anomaly> changed() {
    List<Anomaly> news = List.copyOf(changed);
    changed.clear();
    return news;
  }

  /** Those that stand, in the order of the table. */
  public List<Anomaly> standing() {
    return watchers.stream().map(Watcher::standing).flatMap(Optional::stream).toList();
  }

  @Override
  public void save(StateWriter out) {
    line.save(out);
    watchers.forEach(out::put);
    out.put(changed.size());
    changed.forEach(anomaly -> AnomalyState.save(out, anomaly));
  }

  @Override
  public void load(StateReader in) {
    line.load(in);
    watchers.forEach(in::read);
    changed.clear();
    for (int left = in.readInt(); left > 0; left--) {
      changed.add(AnomalyState.load(in));
    }
  }
}
