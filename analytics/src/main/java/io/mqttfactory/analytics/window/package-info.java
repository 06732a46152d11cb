/** What reasoning sees of an aggregate: its figures, and in what mode the line was. */
package io.mqttfactory.analytics.window;
