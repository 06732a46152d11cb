/**
 * What an HMI knows of the plant now and of the last hour.
 *
 * <p>The one idea: every reading first gets its place ({@link
 * io.mqttfactory.hmi.live.ReadingOrder}); only one that is newer than all before it changes
 * anything, so what was redelivered or comes late never moves a value backwards. Trends are means
 * in slots of time, of a size that does not grow with the readings; what was before the start is
 * laid under them from the historian.
 */
package io.mqttfactory.hmi.live;
