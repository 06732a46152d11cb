/**
 * The terminal dashboard: a process of its own beside an HMI, which shows what the HMI's HTTP
 * interface says and sends back what the operator does. It opens no MQTT session, so it can disturb
 * nothing.
 *
 * <p>A {@link io.mqttfactory.hmi.terminal.Model} is what is shown; {@link
 * io.mqttfactory.hmi.terminal.Keys} and {@link io.mqttfactory.hmi.terminal.Poll} make the next one,
 * {@link io.mqttfactory.hmi.terminal.Screen} draws it. TamboUI is known in this package only, and
 * every text reaches it through {@link io.mqttfactory.hmi.terminal.Canvas}, which takes the harm
 * out of it.
 */
package io.mqttfactory.hmi.terminal;
