/**
 * Recommendations: each rule looks at the last hour and day and may propose one thing, with the
 * cause that it saw, the measure, and the effect to be expected, computed from the data; what it
 * assumes beyond them it says. Start at {@link io.mqttfactory.dashboard.advice.Advisor}.
 */
package io.mqttfactory.dashboard.advice;
