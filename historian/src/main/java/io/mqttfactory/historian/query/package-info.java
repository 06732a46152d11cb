/**
 * Questions about the past, over HTTP.
 *
 * <p>{@link io.mqttfactory.historian.query.History} answers them from the database, {@link
 * io.mqttfactory.historian.query.HistoryApi} reads parameters and writes JSON and CSV. The one
 * idea: no read transaction outlives a page of rows, since a long one keeps the write-ahead log
 * from being carried over.
 */
package io.mqttfactory.historian.query;
