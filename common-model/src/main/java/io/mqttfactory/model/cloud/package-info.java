/**
 * What travels to the cloud: aggregates of windows of time. Start at {@link
 * io.mqttfactory.model.cloud.Aggregate}. Whatever was not measured is {@code null}: unknown, which
 * is not 0.
 */
package io.mqttfactory.model.cloud;
