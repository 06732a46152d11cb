/**
 * The factory's fat jars as real processes on a real Mosquitto: whole chains, and what is left when
 * one of them is killed. {@link io.mqttfactory.system.ComponentProcess} starts and kills, {@link
 * io.mqttfactory.system.HistorianDatabase} looks at what was stored. The jars are those that the
 * build has just made.
 */
package io.mqttfactory.system;
