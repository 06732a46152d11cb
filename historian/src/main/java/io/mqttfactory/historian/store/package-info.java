/**
 * Where readings are kept: {@link io.mqttfactory.historian.store.ReadingStore} and its SQLite
 * implementation.
 *
 * <p>What every consumer keeps is {@link
 * io.mqttfactory.runtime.consumer.store.SqliteConsumerStore}'s: ledger, quarantine, conflicts. Here
 * are the tables that are plugged into it, one for each type of reading with a column for each tag,
 * and how far the past before them is filled. Start at {@link
 * io.mqttfactory.historian.store.ReadingTables}; only the writer's thread comes here.
 */
package io.mqttfactory.historian.store;
