/**
 * The database: what was received, and what was concluded from it.
 *
 * <p>{@link io.mqttfactory.analytics.store.Backlog} reads what is to be reasoned about and finds
 * what has changed by the ids of rows, which grow with each change; {@link
 * io.mqttfactory.analytics.store.AnalyticsStore} stores a {@link
 * io.mqttfactory.analytics.store.Round} as a whole, taking back first what rests on windows that
 * are others now; {@link io.mqttfactory.analytics.store.AnalyticsArchive} reads for people. Which
 * aggregate is kept of a window is {@code common-cloud}'s business.
 */
package io.mqttfactory.analytics.store;
