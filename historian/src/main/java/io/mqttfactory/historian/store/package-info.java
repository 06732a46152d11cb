/**
 * Where readings are kept: {@link io.mqttfactory.historian.store.ReadingStore} and its SQLite
 * implementation.
 *
 * <p>The one idea: what was received is decided by the ledger of sequence ranges, never by the data
 * rows, so that retention can delete rows without making an old copy look new. A batch of entries
 * and the ledger's change are one transaction. Start at {@link
 * io.mqttfactory.historian.store.SqliteReadingStore}; only the writer's thread comes here.
 */
package io.mqttfactory.historian.store;
