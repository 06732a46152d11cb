/**
 * The sender's side: an outbox, and who is told what of it (rules S1 to S8).
 *
 * <p>The one idea: {@link io.mqttfactory.runtime.delivery.sender.Sender} decides, told of messages
 * and time, and has no memory of its own but what consumers stated; what outlives it is in the
 * {@link io.mqttfactory.runtime.delivery.sender.Outbox}. Start there. Threads, link and disk are
 * {@link io.mqttfactory.runtime.delivery.sender.DeliverySender}'s; what a reading is, and when one
 * is due, is left to the component.
 */
package io.mqttfactory.runtime.delivery.sender;
