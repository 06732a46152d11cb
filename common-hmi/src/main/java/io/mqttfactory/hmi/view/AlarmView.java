package io.mqttfactory.hmi.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mqttfactory.model.AlarmSnapshot;

/**
 * An alarm with what its definition tells the operator.
 *
 * @param snapshot how it stands; its members stand beside the others in JSON
 * @param tag the value that it is about; empty if it is about none or several
 * @param cause what is likely behind it
 * @param consequence what comes if nobody acts
 * @param action what the operator should do
 */
public record AlarmView(
    @JsonUnwrapped AlarmSnapshot snapshot,
    String tag,
    String cause,
    String consequence,
    String action) {}
