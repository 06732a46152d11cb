/**
 * What was done to the simulated plant, what the analytics engine made of it, and how the two
 * compare. All of it follows from its inputs; nothing here runs an engine. Start at {@link
 * io.mqttfactory.benchmarks.truth.FaultPlan} and {@link
 * io.mqttfactory.benchmarks.truth.InsightTally}.
 */
package io.mqttfactory.benchmarks.truth;
