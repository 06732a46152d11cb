/** What wears, how long it will last, and what to do first: robust trends towards limits. */
package io.mqttfactory.analytics.wear;
