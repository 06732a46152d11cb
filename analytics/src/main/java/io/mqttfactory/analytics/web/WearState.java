package io.mqttfactory.analytics.web;

import io.mqttfactory.analytics.wear.MaintenanceTask;
import java.time.Instant;
import java.util.List;

/** What wears at a moment of event time, and what to do first. */
record WearState(Instant at, List<WearItem> wear, List<MaintenanceTask> plan) {}
