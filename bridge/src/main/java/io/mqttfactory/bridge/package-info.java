/** Carries what the factory did to the cloud: one aggregate for each window of time. */
package io.mqttfactory.bridge;
