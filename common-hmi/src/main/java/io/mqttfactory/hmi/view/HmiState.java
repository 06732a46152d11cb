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
 * @param panels groups of values, in the order in which they are shown
 * @param alarms all of them, what needs an operator first: annunciated before others, then by
 *     priority, then the newest first
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
    AlarmSummary summary) {

  public HmiState {
    sources = List.copyOf(sources);
    panels = List.copyOf(panels);
    alarms = List.copyOf(alarms);
  }
}
