/**
 * Where a consumer keeps what it received: {@link
 * io.mqttfactory.runtime.consumer.store.ConsumerStore} and its SQLite implementation.
 *
 * <p>The one idea: what was received is decided by the ledger of sequence ranges, never by the data
 * rows, so that retention can delete rows without making an old copy look new. A batch of entries,
 * what the component keeps of them and the ledger's change are one transaction. Start at {@link
 * io.mqttfactory.runtime.consumer.store.SqliteConsumerStore}; a component plugs its own tables in
 * as {@link io.mqttfactory.runtime.consumer.store.ContentTables}.
 */
package io.mqttfactory.runtime.consumer.store;
