/**
 * The HTTP interface of an HMI, and its web page. Start at {@link io.mqttfactory.hmi.http.HmiApi}.
 * State goes out sampled, so that a flood of readings reaches no browser; commands come in as JSON
 * and are checked before an alarm sees them. The page knows no plant: it renders what {@link
 * io.mqttfactory.hmi.view.HmiState} says.
 */
package io.mqttfactory.hmi.http;
