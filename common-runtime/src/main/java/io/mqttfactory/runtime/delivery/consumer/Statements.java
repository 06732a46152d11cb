package io.mqttfactory.runtime.delivery.consumer;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.ReadingKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * When a consumer states its positions (C4): on each connect and offer, after commits what moved,
 * where readings come beyond a hole also what did not move, once a second at most, and every 10 s.
 * It is told what was committed and what time it is, and returns what to state. Times are
 * milliseconds of any clock that never falls. Not thread-safe.
 */
public final class Statements {

  private final Map<String, SourceStatements> sources = new HashMap<>();

  /** There is a new connection: whatever was stated before may never have arrived. */
  public void connected() {
    sources.values().forEach(SourceStatements::stateAll);
  }

  /** An offer was taken in, and committed if there was anything to commit. */
  public void offered(String source, DeliveryOffer offer, boolean isLive) {
    sources.computeIfAbsent(source, absent -> new SourceStatements()).offered(offer, isLive);
  }

  /** A reading is committed, or was before. */
  public void received(ReadingKey key, boolean isNew) {
    // Before the source's first offer there is nobody who would listen (C7).
    SourceStatements source = sources.get(key.source());
    if (source != null) {
      source.received(key.epoch(), isNew);
    }
  }

  /** What is to be stated now, according to the positions that are committed. */
  public List<Statement> due(ToLongFunction<StreamId> positions, long nowMillis) {
    List<Statement> due = new ArrayList<>();
    sources.forEach(
        (name, source) ->
            source.due(
                nowMillis,
                epoch -> positions.applyAsLong(new StreamId(name, epoch)),
                (epoch, upto) -> due.add(new Statement(new StreamId(name, epoch), upto))));
    return due;
  }
}
