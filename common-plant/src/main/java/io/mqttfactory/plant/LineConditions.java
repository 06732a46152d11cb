package io.mqttfactory.plant;

import io.mqttfactory.model.LineStatus;
import io.mqttfactory.model.PackMlState;

/**
 * The line at a moment. Counts and times run since 00:00 UTC.
 *
 * @param tripped whether it has tripped and is not cleared yet
 * @param speed units/min
 * @param bearingTemperature °C, in truth
 * @param measuredBearingTemperature °C, as the sensor shows it, faults of the sensor included
 * @param pressure process pressure in bar
 * @param vibration mm/s RMS
 * @param qualityRate % good among about the latest 600 units, the newest weighing most
 * @param plannedProductionTime s without maintenance; changeovers and stops count as planned
 * @param runTime s in Execute
 * @param idealCycleTime s per unit
 */
public record LineConditions(
    PackMlState state,
    LineStatus status,
    boolean tripped,
    double speed,
    double bearingTemperature,
    double measuredBearingTemperature,
    double pressure,
    double vibration,
    double qualityRate,
    long goodCount,
    long rejectCount,
    int plannedProductionTime,
    int runTime,
    double idealCycleTime) {}
