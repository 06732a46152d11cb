/** What the manufacturing HMI shows: start at Main. */
package io.mqttfactory.hmi1;
