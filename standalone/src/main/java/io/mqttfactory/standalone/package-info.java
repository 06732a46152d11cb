/**
 * The whole factory in one JVM: two embedded brokers, and every component through the same assembly
 * as its own {@code Main}. Start reading at {@link io.mqttfactory.standalone.Factory}; {@link
 * io.mqttfactory.standalone.Member} lists the components.
 */
package io.mqttfactory.standalone;
