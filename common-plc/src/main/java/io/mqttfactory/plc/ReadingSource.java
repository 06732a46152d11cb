package io.mqttfactory.plc;

import io.mqttfactory.model.Reading;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Where a PLC's readings come from. Used by the scan thread only. */
public interface ReadingSource {

  /**
   * When the next reading is due.
   *
   * @param now plant time
   * @return a time after {@code now}, or {@code now} if it is due already; empty if nothing comes
   *     any more
   */
  Optional<Instant> nextDue(Instant now);

  /** The reading that is due, stamped with that time and not numbered yet. */
  Reading read(Instant now);

  /**
   * Hears that the reading that is due cannot be sent now.
   *
   * @return whether its moment has passed for good; otherwise it comes later
   */
  boolean miss(Instant now);

  /** What others may want to know, for the status info. */
  Map<String, String> properties();
}
