package io.mqttfactory.bridge;

import io.mqttfactory.aggregate.WindowReadings;

/**
 * What is stored of a window.
 *
 * @param rows how many readings that are, with those that cannot be read any more
 */
record StoredWindow(WindowReadings readings, int rows) {}
