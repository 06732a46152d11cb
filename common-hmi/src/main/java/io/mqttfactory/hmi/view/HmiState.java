package io.mqttfactory.hmi.view;

import java.time.Instant;
import java.util.List;

/**
 * Everything that a face shows, as of one moment, but for trends and journal, which are asked for
 * apart.
 *
 * @param component name on topics, for example {@code HMI1}
 * @param title for people, for example "Manufacturing line 1"
 * @param area whose alarms these are, for example {@code line1}
 * @param at when this was put together, in plant time
 * @param sources the PLCs that are shown
 * @param panels groups of values, in the order in which they are shown; beside an outlook the first
 *     one holds the key figures, which are shown large
 * @param alarms all of them, what needs an operator first: annunciated before others, then by
 *     priority, then the newest first. Where nobody operates them, one that is active is {@code
 *     unacknowledged}, and the faces call it just that, active.
 * @param operable whether alarms can be acknowledged and shelved here
 * @param ranges of trends that can be asked for, the one that is shown first before the others
 * @param outlook null where people run the plant and judge for themselves: on an HMI
 */
public record HmiState(
    String component,
    String title,
    String area,
    Instant at,
    LinkView link,
    List<SourceView> sources,
    List<Panel> panels,
    List<AlarmView> alarms,
    AlarmSummary summary,
    boolean operable,
    List<TrendRange> ranges,
    Outlook outlook) {

  public HmiState {
    sources = List.copyOf(sources);
    panels = List.copyOf(panels);
    alarms = List.copyOf(alarms);
    ranges = List.copyOf(ranges);
  }

  /** The state of an HMI: its alarms are operated, and it has no outlook. */
  public static HmiState ofHmi(
      String component,
      String title,
      String area,
      Instant at,
      LinkView link,
      List<SourceView> sources,
      List<Panel> panels,
      List<AlarmView> alarms,
      AlarmSummary summary) {
    return new HmiState(
        component,
        title,
        area,
        at,
        link,
        sources,
        panels,
        alarms,
        summary,
        true,
        TrendRange.OF_HMIS,
        null);
  }

  /** The wanted range, or the first one where that is not offered; null if none is. */
  public TrendRange nearest(TrendRange wanted) {
    return ranges.contains(wanted) ? wanted : ranges.stream().findFirst().orElse(null);
  }
}
