/**
 * The historian: stores every reading, answers questions about the past.
 *
 * <p>The one idea: the MQTT callback only queues, one writer thread parses what waits, commits it
 * as one transaction and acknowledges afterwards; whatever is not committed, the broker delivers
 * again. Start at {@link io.mqttfactory.historian.Main}, then {@link
 * io.mqttfactory.historian.Writer}. Tables are the business of {@code store}, questions that of
 * {@code query}, the simulated past that of {@code backfill}.
 */
package io.mqttfactory.historian;
