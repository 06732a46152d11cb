/**
 * The sender's side: an outbox, and who is told what of it. Rules S1 to S8 of the protocol that the
 * package above tells.
 */
package io.mqttfactory.runtime.delivery.sender;
