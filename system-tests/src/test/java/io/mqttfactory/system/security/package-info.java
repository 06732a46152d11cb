/**
 * Who may do what, tried by those who may not. {@link io.mqttfactory.system.security.SecuredBroker}
 * runs the system's Mosquitto with the project's own configuration, rights and password script;
 * {@link io.mqttfactory.system.security.BrokerSecurityContract} holds what is true of both brokers.
 * Since Mosquitto confirms a publish that it drops, a {@link io.mqttfactory.system.security.Judge}
 * that may read everything says what came through. {@link
 * io.mqttfactory.system.security.ComposeFileTest} reads how the containers are locked up.
 */
package io.mqttfactory.system.security;
