/**
 * The HTTP side of a component on the JDK's own server: health, metrics, and whatever endpoints the
 * component adds. Start at {@link io.mqttfactory.runtime.http.HttpService}; an endpoint is a
 * function from {@link io.mqttfactory.runtime.http.Request} to {@link
 * io.mqttfactory.runtime.http.Response}. A page's files and its live events are endpoints too:
 * {@link io.mqttfactory.runtime.http.PageFile} and {@link io.mqttfactory.runtime.http.EventStream}.
 */
package io.mqttfactory.runtime.http;
