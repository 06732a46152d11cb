/**
 * The brokers inside the process: Moquette, held to the same users and rights as the Mosquitto of
 * the containers. Start reading at {@link io.mqttfactory.standalone.broker.EmbeddedBroker}.
 */
package io.mqttfactory.standalone.broker;
