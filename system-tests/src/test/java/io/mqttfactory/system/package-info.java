/**
 * The factory's fat jars as real processes on a real Mosquitto, and what is left after each fault
 * of a catalogue. A class per theme, a method per case; what makes the cases short is in {@link
 * io.mqttfactory.system.harness}. The jars are those that the build has just made.
 */
package io.mqttfactory.system;
