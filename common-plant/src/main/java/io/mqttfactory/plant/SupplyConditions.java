package io.mqttfactory.plant;

import io.mqttfactory.model.GridStatus;
import io.mqttfactory.model.Phases;

/**
 * The electrical supply at a moment: P = √3·U·I·pf holds for the means over the phases.
 *
 * @param power kW
 * @param voltages line to line, V
 * @param currents A
 * @param powerFactor real over apparent power
 * @param frequency Hz
 * @param efficiency useful output over input in %
 * @param demandPeak kW, highest quarter of an hour since 00:00 UTC
 */
public record SupplyConditions(
    double power,
    Phases voltages,
    Phases currents,
    double powerFactor,
    double frequency,
    GridStatus status,
    double efficiency,
    double demandPeak) {}
