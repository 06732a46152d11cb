/**
 * The historian: stores every reading, answers questions about the past.
 *
 * <p>The one idea: it is a {@link io.mqttfactory.runtime.consumer.Consumer} that keeps all it gets.
 * What comes in, how it is stored once and when it is acknowledged is that one's business; here are
 * the tables ({@code store}), the questions ({@code query}, and {@code command} for the shell) and
 * the simulated past ({@code backfill}). Start at {@link io.mqttfactory.historian.Main}.
 */
package io.mqttfactory.historian;
