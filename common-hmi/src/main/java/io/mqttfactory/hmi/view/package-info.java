/**
 * What the faces of an HMI or a dashboard show, as plain records that travel as JSON over its HTTP
 * interface. Start at {@link io.mqttfactory.hmi.view.HmiState}: a process makes it, the page and
 * the terminal program render it, and neither knows what plant it is about.
 */
package io.mqttfactory.hmi.view;
