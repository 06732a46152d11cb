/**
 * Exercises with checks ({@code ./lab}), and a small MQTT client ({@code ./mqtt}) for who has no
 * Mosquitto. Start at {@link io.mqttfactory.labs.Main}.
 */
package io.mqttfactory.labs;
