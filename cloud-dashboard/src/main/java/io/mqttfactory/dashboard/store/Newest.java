package io.mqttfactory.dashboard.store;

import io.mqttfactory.model.cloud.Aggregate;
import java.time.Instant;

/** The newest window that was received, and when it came. */
public record Newest(Aggregate aggregate, Instant receivedAt) {}
