/**
 * Watches this plant's windows: which figures belong together, in which mode they can be compared,
 * what is a change of mode and no anomaly. The one idea needed to read it: {@link
 * io.mqttfactory.analytics.watch.WatchTable} is a table of series, each a signal with its gate, its
 * smoothing, a detector and the matter that it speaks for; a {@link
 * io.mqttfactory.analytics.watch.Watcher} follows a row. What is usual is learnt in the first days
 * and then frozen. All times are event time, whatever the windows' length.
 *
 * <p>How it shows when something goes wrong:
 *
 * <ul>
 *   <li>Worn bearing: warmer above the hall than its speed explains, long before vibration, which
 *       goes with the square of the speed, tells.
 *   <li>Worn tool: the share of rejects, which varies from lot to lot, drifts up.
 *   <li>Jam: a hold that lasts longer than any short stop, and many within a quarter of an hour.
 *   <li>Stuck sensor: no noise, within a window and from one to the next.
 *   <li>Thermometer that is off: a step that the hall's air cannot make; the bearing, which follows
 *       the true hall, then seems too cold.
 *   <li>Low voltage: the grid is not normal and the line is slow. Either alone happens by nature:
 *       grid events last a quarter of an hour.
 *   <li>Failed compensation: the power factor falls in steady running.
 *   <li>Failed ventilation: CO2 rises faster than a change of shift makes it, and the fans' power
 *       is missing for the line's speed.
 *   <li>Dust: fine and coarse dust rise together, with CO2 as usual.
 * </ul>
 */
package io.mqttfactory.analytics.watch;
