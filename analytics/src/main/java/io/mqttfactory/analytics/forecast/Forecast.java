package io.mqttfactory.analytics.forecast;

/**
 * What is expected of a slot.
 *
 * @param fifty holds the value with 50 % probability; likewise the others, each in the next
 * @param method {@code model}, {@code last_value} or {@code yesterday}
 * @param lastValue the naive forecast that nothing changes
 * @param yesterday the naive forecast that it is as a day before; NaN where that is not known
 */
public record Forecast(
    double value,
    Interval fifty,
    Interval eighty,
    Interval ninetyFive,
    String method,
    double lastValue,
    double yesterday) {}
