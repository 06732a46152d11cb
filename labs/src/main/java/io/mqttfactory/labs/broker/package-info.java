/**
 * A spare broker for the exercises that kill one or write where the factory's rights forbid it:
 * Moquette, in a process of its own. It is not what the factory runs on, and lets everybody do
 * everything.
 */
package io.mqttfactory.labs.broker;
