/**
 * Files that outlive a process: small ones that are replaced as a whole ({@link
 * io.mqttfactory.runtime.store.AtomicFile}) and SQLite databases, opened the one way in which
 * nothing that was committed is lost ({@link io.mqttfactory.runtime.store.SqliteFile}). A database
 * has one writer in one process, and a damaged one is moved aside at the start, never repaired or
 * deleted.
 */
package io.mqttfactory.runtime.store;
