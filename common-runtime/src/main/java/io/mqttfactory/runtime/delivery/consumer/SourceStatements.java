package io.mqttfactory.runtime.delivery.consumer;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.function.ToLongFunction;

/** When the positions in one source's streams are stated. */
final class SourceStatements {

  /** Half of the sender's window: the next half is on its way while this one is stated. */
  private static final int MANY = 250;

  private static final long SOON_MILLIS = 200;
  private static final long REPEAT_MILLIS = 10_000;

  /**
   * What comes beyond a hole moves no position. The sender hears of it all the same: what it sent
   * shortly before this consumer came, it did not replay when the consumer came.
   */
  private static final long BEYOND_A_HOLE_MILLIS = 1_000;

  /** Epochs that were read from and never offered are not many, unless somebody is at fault. */
  private static final int MOST_UNOFFERED = 100;

  private final Set<String> offered = new LinkedHashSet<>();
  private final Set<String> readSince = new LinkedHashSet<>();
  private final Map<String, Long> stated = new HashMap<>();

  /** Epochs of which new readings came since they were stated. */
  private final Set<String> withNews = new HashSet<>();

  private boolean all;
  private int fresh;
  private boolean touched;
  private long statedAt = Long.MIN_VALUE / 2;
  private long holesStatedAt = Long.MIN_VALUE / 2;
  private long allStatedAt = Long.MIN_VALUE / 2;

  void stateAll() {
    all = true;
  }

  void offered(DeliveryOffer offer, boolean isLive) {
    offered.clear();
    offer.epochs().stream().map(HeldEpoch::epoch).forEach(offered::add);
    if (isLive && offer.complete()) {
      readSince.clear();
    }
    all = true;
  }

  void received(String epoch, boolean isNew) {
    if (!offered.contains(epoch) && readSince.size() < MOST_UNOFFERED) {
      readSince.add(epoch);
    }
    touched = true;
    if (isNew) {
      fresh++;
      withNews.add(epoch);
    }
  }

  void due(long nowMillis, ToLongFunction<String> positions, ObjLongConsumer<String> publish) {
    if (all || nowMillis - allStatedAt >= REPEAT_MILLIS) {
      all = false;
      allStatedAt = nowMillis;
      stated.keySet().removeIf(epoch -> !offered.contains(epoch) && !readSince.contains(epoch));
      state(nowMillis, positions, publish, true);
    } else if (fresh >= MANY || (hasNews() && nowMillis - statedAt >= SOON_MILLIS)) {
      state(nowMillis, positions, publish, false);
    }
  }

  private boolean hasNews() {
    return touched || !withNews.isEmpty();
  }

  private void state(
      long nowMillis,
      ToLongFunction<String> positions,
      ObjLongConsumer<String> publish,
      boolean everything) {
    boolean holes = everything || nowMillis - holesStatedAt >= BEYOND_A_HOLE_MILLIS;
    holesStatedAt = holes ? nowMillis : holesStatedAt;
    statedAt = nowMillis;
    fresh = 0;
    touched = false;
    Set<String> epochs = new LinkedHashSet<>(offered);
    epochs.addAll(readSince);
    withNews.retainAll(epochs);
    for (String epoch : epochs) {
      long position = positions.applyAsLong(epoch);
      Long before = stated.put(epoch, position);
      boolean hasMoved = before == null || before != position;
      if (everything || hasMoved || (holes && withNews.contains(epoch))) {
        withNews.remove(epoch);
        publish.accept(epoch, position);
      }
    }
  }
}
