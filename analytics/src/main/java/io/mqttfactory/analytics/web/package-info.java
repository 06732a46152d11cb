/**
 * What people and machines see: the HTTP interface and the page ({@link
 * io.mqttfactory.analytics.web.AnalyticsApi}), and the two retained topics ({@link
 * io.mqttfactory.analytics.web.Publisher}). Both show the newest picture; records named {@code
 * Item} are how its parts travel, the same way over HTTP and MQTT.
 */
package io.mqttfactory.analytics.web;
