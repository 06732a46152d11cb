package io.mqttfactory.aggregate;

import io.mqttfactory.model.AlarmPriority;

/**
 * A limit of one figure. The alert comes on beyond the limit and goes off when the figure is back
 * by more than the hysteresis.
 *
 * @param above whether the figure must not be above it, or must not be below it
 * @param limit in the figure's unit
 * @param hysteresis in the figure's unit, from 0
 */
record AlertLimit(
    AlertFigure figure, boolean above, double limit, double hysteresis, AlarmPriority severity) {}
