/** The executive view: is the plant all right, what does it cost, what should be done. */
package io.mqttfactory.dashboard;
