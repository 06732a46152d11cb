/**
 * A small MQTT 3.1.1 client for the shell, for who has no Mosquitto: {@code ./mqtt sub} and {@code
 * ./mqtt pub} take the option letters of mosquitto_sub and mosquitto_pub. It is plain Paho, without
 * the factory's link: a learner should see what MQTT does, not what the factory does about it.
 * Start at {@link io.mqttfactory.labs.client.MqttCommand}.
 */
package io.mqttfactory.labs.client;
