/**
 * The few things that an engineer should act on: one insight for each matter, from its first
 * evidence until its cause is gone.
 */
package io.mqttfactory.analytics.insight;
