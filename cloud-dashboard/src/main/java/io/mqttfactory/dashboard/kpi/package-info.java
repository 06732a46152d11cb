/**
 * Key figures out of sums over windows. Sums are added up by the database and here, averages and
 * shares are made only at the end; so no average of averages is ever taken, and OEE comes from
 * times and counts. What nobody has measured is empty, never 0. Start at {@link
 * io.mqttfactory.dashboard.kpi.Scorecard}.
 */
package io.mqttfactory.dashboard.kpi;
