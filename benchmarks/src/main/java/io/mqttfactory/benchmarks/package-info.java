/**
 * Measures the components as their users run them: the fat jars as processes, a real Mosquitto, a
 * real SQLite file. Nothing of a component is called or linked here but the analytics engine, which
 * is a function and is scored as one. Everything that a benchmark starts belongs to its {@link
 * io.mqttfactory.benchmarks.Workbench}, which ends it however the benchmark ends. Start at {@link
 * io.mqttfactory.benchmarks.Main}; what the figures mean is in docs/measurements.md.
 */
package io.mqttfactory.benchmarks;
