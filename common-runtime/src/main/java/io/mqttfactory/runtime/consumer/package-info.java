/**
 * How a component takes in what senders publish so that nothing is missed and nothing counts twice.
 *
 * <p>The one idea: the MQTT callback only queues; one writer thread parses what waits, commits it
 * as one transaction, acknowledges afterwards and states to the senders how far it got. Whatever is
 * not committed comes again. Start at {@link io.mqttfactory.runtime.consumer.Consumer}, then {@link
 * io.mqttfactory.runtime.consumer.Writer}. Tables are the business of {@code store}, and what a
 * component keeps of a message is its own: {@link
 * io.mqttfactory.runtime.consumer.store.ContentTables}. The protocol's decisions are those of
 * {@code runtime.delivery.consumer}.
 */
package io.mqttfactory.runtime.consumer;
