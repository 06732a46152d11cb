/** What the energy HMI shows: start at Main. */
package io.mqttfactory.hmi2;
