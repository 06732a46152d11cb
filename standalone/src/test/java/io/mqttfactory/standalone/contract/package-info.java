/**
 * Holds the documents against the code of all components: the schemas against the records, {@code
 * asyncapi.yaml} against topics and rights, {@code configuration.md} against what components read.
 */
package io.mqttfactory.standalone.contract;
