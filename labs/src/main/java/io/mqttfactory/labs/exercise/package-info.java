/**
 * The exercises of docs/labs, one class each, which say whether what a learner should have done is
 * so: on a broker, in a retained message, in a waiting session, in what a dashboard answers. They
 * see the world through {@link io.mqttfactory.labs.exercise.Plant}. Start at {@link
 * io.mqttfactory.labs.exercise.LabCommand}.
 */
package io.mqttfactory.labs.exercise;
