/**
 * How well the readings come in: rates and latencies of the last minutes, what was missed, and
 * whether that is as it should be.
 *
 * <p>Counters and holes are kept by the {@link io.mqttfactory.runtime.consumer.Consumer}; {@link
 * io.mqttfactory.historian.quality.IntakeMeter} adds what moves with time, {@link
 * io.mqttfactory.historian.quality.Judgement} says what is fine, and {@link
 * io.mqttfactory.historian.quality.QualityReport} puts it together.
 */
package io.mqttfactory.historian.quality;
