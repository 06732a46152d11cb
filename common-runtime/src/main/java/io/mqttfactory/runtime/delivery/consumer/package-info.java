/**
 * The consumer's side: what was received and what is gone, and when that is stated (rules C1 to
 * C8).
 *
 * <p>The one idea: ranges of sequences decide what is new, not the data, and they are committed
 * together with it. Start at {@link io.mqttfactory.runtime.delivery.consumer.Ledger}, which decides
 * and does no I/O; {@link io.mqttfactory.runtime.delivery.consumer.LedgerTables} keeps it in the
 * component's own database, {@link io.mqttfactory.runtime.delivery.consumer.PositionTeller} speaks
 * to the senders. Storing the data, quarantine (C2) and acknowledging to the broker after the
 * commit (C3) are the business of {@code runtime.consumer}. One process per ledger (C8) is what
 * {@link io.mqttfactory.runtime.store.SqliteFile} sees to.
 */
package io.mqttfactory.runtime.delivery.consumer;
