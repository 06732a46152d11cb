/**
 * The HTTP side of a component on the JDK's own server: health, metrics, and whatever endpoints the
 * component adds. Start at {@link io.mqttfactory.runtime.http.HttpService}; an endpoint is a
 * function from {@link io.mqttfactory.runtime.http.Request} to {@link
 * io.mqttfactory.runtime.http.Response}.
 */
package io.mqttfactory.runtime.http;
