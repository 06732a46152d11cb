/**
 * How state is written down and read again, number by number. What is written and read gives the
 * very same doubles, so that what goes on from a checkpoint goes on as if it had never stopped.
 */
package io.mqttfactory.analytics.state;
