/** The database: what was received, and what was concluded from it. */
package io.mqttfactory.analytics.store;
