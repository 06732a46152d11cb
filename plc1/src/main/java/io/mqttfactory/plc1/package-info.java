/**
 * PLC1 controls the manufacturing line and publishes what its sensors see of it. The scan cycle is
 * common-plc's; only the view of the plant, its line, is this module's own. Start at {@link
 * io.mqttfactory.plc1.Main}.
 */
package io.mqttfactory.plc1;
