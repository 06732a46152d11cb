/**
 * Windows over readings: what becomes of them, and when a window is whole. Pure: no I/O, no clock.
 */
package io.mqttfactory.aggregate;
