/**
 * PLC3 watches the hall's climate, air, light and noise, and the weather. The scan cycle is
 * common-plc's; only the view of the plant, its hall, is this module's own. Start at {@link
 * io.mqttfactory.plc3.Main}.
 */
package io.mqttfactory.plc3;
