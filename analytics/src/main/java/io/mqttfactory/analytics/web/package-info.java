/** The HTTP interface and the page. */
package io.mqttfactory.analytics.web;
