package io.mqttfactory.dashboard.brief;

import io.mqttfactory.model.AlarmPriority;
import java.time.Instant;

/**
 * An alert that stands.
 *
 * @param kind what is the same in all its messages
 * @param type what it is about, as on the wire
 * @param since when it began
 */
public record ActiveAlert(
    String kind, String type, AlarmPriority severity, String message, Instant since) {}
