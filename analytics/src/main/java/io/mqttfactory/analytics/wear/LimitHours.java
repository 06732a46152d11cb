package io.mqttfactory.analytics.wear;

/**
 * When a limit is reached: hours of event time, infinite for never.
 *
 * @param lower by then with 10 % probability
 * @param upper by then with 90 %
 * @param probability that it is reached within the planning horizon
 */
record LimitHours(double lower, double median, double upper, double probability) {}
