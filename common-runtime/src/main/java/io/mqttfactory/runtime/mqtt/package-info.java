/**
 * The one MQTT link that every component uses, and what stands on it: presence.
 *
 * <p>{@link io.mqttfactory.runtime.mqtt.MqttLink} connects by itself, for the first time as after
 * each loss, and subscribes again each time; what it receives is acknowledged to the broker only
 * when its receiver says so. Paho is named in {@link io.mqttfactory.runtime.mqtt.PahoMqttLink} and
 * the classes beside it that start with Paho, and nowhere else in the factory.
 */
package io.mqttfactory.runtime.mqtt;
