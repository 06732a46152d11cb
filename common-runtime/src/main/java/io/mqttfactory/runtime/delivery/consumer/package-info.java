/**
 * The consumer's side: a ledger of what was received and what is gone, and when that is stated.
 * Rules C1 to C8 of the protocol that the package above tells.
 */
package io.mqttfactory.runtime.delivery.consumer;
