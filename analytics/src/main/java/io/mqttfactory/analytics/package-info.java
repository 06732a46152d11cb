/**
 * Turns aggregates into forecasts, anomalies, outlooks on wear and a few insights. The one idea
 * needed to read it: everything that is concluded is a function of the windows in the order of
 * their time. {@link io.mqttfactory.analytics.engine.Engine} folds over them, without a clock or a
 * thread, so that a restart, a late window or a recorded week at any speed gives the same results.
 * What is around it receives, keeps, and tells.
 */
package io.mqttfactory.analytics;
