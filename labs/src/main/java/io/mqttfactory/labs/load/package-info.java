/**
 * Many small PLCs in one process, and one reader, for the exercise on scale. It is a demonstration
 * on one machine, where publishers, broker and reader share the processors; what the factory itself
 * carries is measured by the module benchmarks.
 */
package io.mqttfactory.labs.load;
