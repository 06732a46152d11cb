/**
 * The cloud dashboard answers a boss: is the plant all right, what does it cost, what should be
 * done. It keeps the bridge's aggregates of a week, and shows one {@link
 * io.mqttfactory.dashboard.brief.Briefing} on page, terminal, report and log; the faces are
 * common-hmi's. Start at {@link io.mqttfactory.dashboard.Main}.
 */
package io.mqttfactory.dashboard;
