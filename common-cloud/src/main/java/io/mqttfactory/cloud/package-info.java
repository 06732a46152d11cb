/**
 * What every reader of the cloud's aggregates needs: one aggregate per window, whatever order and
 * how often they come, and a past from the plant's model, marked as simulated, that gives way to
 * whatever is received.
 *
 * <p>{@link io.mqttfactory.cloud.AggregateTables} decides which aggregate is kept; a {@link
 * io.mqttfactory.cloud.WindowLayout} says in what columns. {@link io.mqttfactory.cloud.PastFill}
 * fills the past in the writer's idle moments.
 */
package io.mqttfactory.cloud;
