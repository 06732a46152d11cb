package io.mqttfactory.cloud;

import io.mqttfactory.model.cloud.Aggregate;
import java.sql.SQLException;
import java.util.Map;

/**
 * How a component keeps its windows: in one row each of a table with the columns {@code id}, {@code
 * bridge_id}, {@code period}, {@code window_start}, {@code received_at}, {@code simulated}, {@code
 * epoch}, {@code sequence}, and whatever it wants beside. For the thread that writes.
 */
public interface WindowLayout {

  /** Name of the table. */
  String table();

  /**
   * What a FROM clause names to see the payloads as {@code raw_data}: the table itself, or joined
   * with another one.
   */
  String withPayloads();

  /**
   * What is kept beside the columns that every table has, by column, always in the same order.
   *
   * @param payload as it came; null if the window is simulated
   */
  Map<String, Object> columns(Aggregate aggregate, String payload);

  /**
   * Keeps what does not stand in the row, in the same transaction.
   *
   * @param id of the new row
   * @param payload as it came; null if the window is simulated
   */
  default void inserted(long id, Aggregate aggregate, String payload) throws SQLException {}
}
