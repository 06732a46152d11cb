/**
 * The dashboard's database: one aggregate per window, whatever order and how often they come.
 *
 * <p>{@link io.mqttfactory.cloud.AggregateTables} decides which one is kept, {@link
 * io.mqttfactory.dashboard.store.DashboardStore} joins that to the ledger of what was received, and
 * {@link io.mqttfactory.dashboard.store.Chronicle} reads, beside the writer. What is simulated is
 * marked, and gives way to whatever is received.
 */
package io.mqttfactory.dashboard.store;
