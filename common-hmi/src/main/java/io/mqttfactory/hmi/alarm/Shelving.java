package io.mqttfactory.hmi.alarm;

import java.time.Instant;

/** An operator put an alarm aside, for a time. */
record Shelving(Instant until, String by) {}
