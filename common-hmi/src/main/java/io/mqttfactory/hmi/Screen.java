package io.mqttfactory.hmi;

import io.mqttfactory.hmi.live.DerivedTag;
import io.mqttfactory.hmi.live.TrendedTag;
import io.mqttfactory.hmi.live.Values;
import io.mqttfactory.hmi.view.Panel;
import io.mqttfactory.hmi.view.TrendRange;
import io.mqttfactory.model.ReadingType;
import java.time.Instant;
import java.util.List;

/** What one HMI shows of the plant. Thread-safe: it is asked while readings come in. */
public interface Screen {

  /** For people, for example "Manufacturing line 1". */
  String title();

  /** Whose alarms it shows, as on topics, for example {@code line1}. */
  String area();

  ReadingType<?> type();

  /** What {@link #observe} adds to a reading. */
  List<DerivedTag> derived();

  List<TrendedTag> trended();

  /** A live reading, each one newer than the one before, with what follows from it. */
  Values observe(Values read);

  /**
   * A reading from before the start, with what follows from it for trends. Oldest first, and from
   * the beginning again if the historian had not all of them; live readings come in between.
   */
  Values recall(Values read);

  /** From when on the past is wanted; an hour suffices for trends. */
  default Instant pastBegins(Instant now) {
    return now.minus(TrendRange.AN_HOUR.length());
  }

  /** The values that the cells are made of are those that {@link #observe} returned last. */
  List<Panel> panels(Cells cells);

  /** A few values as key=value, for the log. */
  String headline(Values latest);
}
