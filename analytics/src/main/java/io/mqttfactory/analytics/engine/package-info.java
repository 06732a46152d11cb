/** The fold over all windows. Start at {@link io.mqttfactory.analytics.engine.Engine}. */
package io.mqttfactory.analytics.engine;
