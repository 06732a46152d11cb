package io.mqttfactory.labs.client;

/** What the broker publishes for a client that is gone without having said goodbye. */
record Will(String topic, String payload, int qos, boolean retained) {}
