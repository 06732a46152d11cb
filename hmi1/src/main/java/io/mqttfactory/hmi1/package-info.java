/**
 * HMI1 shows the manufacturing line. The process is common-hmi's; only what is shown of the line is
 * this module's own. Start at {@link io.mqttfactory.hmi1.Main}, then {@link
 * io.mqttfactory.hmi1.LineScreen}.
 */
package io.mqttfactory.hmi1;
