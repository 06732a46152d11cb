package io.mqttfactory.historian.quality;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What waits for the database and what is in it.
 *
 * @param queueRoom so many messages may wait
 * @param rows per table, as they were counted within the last minute
 * @param levels whether a figure is fine, by its name
 */
record StoreQuality(
    long queueWaiting,
    long queueRoom,
    long queueDropped,
    long leftAtBroker,
    long leftAtSender,
    long databaseBytes,
    long retentionDays,
    Map<String, Long> rows,
    Map<String, String> levels) {

  /**
   * @param account what the consumer tells of itself
   */
  static StoreQuality of(Map<String, Object> account, IntakeRoom room, Map<String, Long> rows) {
    Map<?, ?> queue = (Map<?, ?>) account.get("queue");
    long waiting = number(queue.get("waiting"));
    long dropped = number(queue.get("dropped"));
    long leftAtBroker = number(queue.get("left_at_broker"));
    Map<String, String> levels = new LinkedHashMap<>();
    put(levels, "queue_waiting", Judgement.filling(waiting, room.messages()));
    put(levels, "queue_dropped", Judgement.noneLost(dropped));
    put(levels, "left_at_broker", Judgement.none(leftAtBroker));
    put(levels, "quarantine", Judgement.none(rows.getOrDefault("quarantine", 0L)));
    put(levels, "conflicts", Judgement.none(rows.getOrDefault("conflicts", 0L)));
    return new StoreQuality(
        waiting,
        room.messages(),
        dropped,
        leftAtBroker,
        number(queue.get("left_at_sender")),
        number(account.get("database_bytes")),
        room.retention().toDays(),
        rows,
        levels);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static void put(Map<String, String> levels, String name, Level level) {
    levels.put(name, level.name().toLowerCase(Locale.ROOT));
  }
}
