/**
 * What a case needs in order to be a few lines: {@link io.mqttfactory.system.harness.Factory}
 * starts a broker, a historian and PLCs as processes that can be killed, frozen, cut off and wiped;
 * {@link io.mqttfactory.system.harness.Verdict} says what is left, by comparing the ledger that the
 * PLCs write beside their outboxes with the historian's database. A case with a bridge has a {@link
 * io.mqttfactory.system.harness.Cloud} too, and {@link
 * io.mqttfactory.system.harness.AggregateAudit} compares the windows there with the historian's
 * rows. All of it looks from outside only: processes, files, MQTT and HTTP.
 */
package io.mqttfactory.system.harness;
