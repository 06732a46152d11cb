/**
 * What the boss is told: one {@link io.mqttfactory.dashboard.brief.Briefing}, put together by
 * {@link io.mqttfactory.dashboard.brief.Briefer} from the database, from what the bridge and the
 * analytics engine say, and from the clock. Page, terminal, report and log all render it, so that
 * they cannot disagree.
 */
package io.mqttfactory.dashboard.brief;
