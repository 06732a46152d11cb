/**
 * Parameter files under {@code config/}: records of numbers that say their own ranges. Start at
 * {@link io.mqttfactory.model.parameters.ParameterReader}.
 */
package io.mqttfactory.model.parameters;
