package io.mqttfactory.analytics.wear;

import java.time.Instant;

/**
 * One line of the maintenance plan.
 *
 * @param rank from 1
 * @param risk probability × consequence, 0..1, which it is ranked by
 * @param consequence 0..1
 * @param latestDate when it should be done at the latest; null if it can wait for the next plan
 * @param reason with numbers
 */
public record MaintenanceTask(
    int rank,
    String part,
    String task,
    double risk,
    double probability,
    double consequence,
    Instant latestDate,
    String reason) {}
