/**
 * The documents that say what travels, for tests that hold them against the code and against real
 * traffic: the schemas of {@code docs/schemas} as {@link
 * io.mqttfactory.testing.contract.PayloadSchemas}, and {@code docs/asyncapi.yaml} as {@link
 * io.mqttfactory.testing.contract.AsyncApi}.
 */
package io.mqttfactory.testing.contract;
