package io.mqttfactory.historian.quality;

import java.time.Duration;

/**
 * How much the historian takes.
 *
 * @param messages so many may wait for the writer
 * @param retention so long rows are kept
 */
public record IntakeRoom(int messages, Duration retention) {}
