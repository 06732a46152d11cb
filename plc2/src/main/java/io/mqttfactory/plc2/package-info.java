/**
 * PLC2 measures the plant's electrical supply. The scan cycle is common-plc's; its own are the view
 * of the supply and the energy register, which like a real meter's outlives the process. Start at
 * {@link io.mqttfactory.plc2.Main}.
 */
package io.mqttfactory.plc2;
