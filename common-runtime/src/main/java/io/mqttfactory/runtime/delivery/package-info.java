/**
 * How a reading gets from a sender to its consumers without being lost or counted twice.
 *
 * <p>A broker may lose, double, reorder and forget everything: it is a fast pipe, and its
 * acknowledgement says nothing about who has what. The truth lies in two databases. The sender's
 * outbox holds a reading until each required consumer has stated that it has it on disk; the
 * consumer's ledger knows which readings it has, and which are gone for good.
 *
 * <pre>
 *   sender                                   broker                          consumer
 *   commit to the outbox (S1)
 *     │ public topic, once (S2) ──────────────────────────▶ store and enter in the ledger (C1)
 *     │                                                          │ commit
 *     │ ◀───────────────── position, "I have all up to 4711" (C4) ┘
 *   delete what all have (S5)
 *     │ replay of what it lacks, the same bytes (S6) ─────▶ ...
 *   offer, "I still hold 4500 to 4720" (S3) ──────────────▶ what lies before is gone: a gap (C5)
 * </pre>
 *
 * <p>A reading is named by source, epoch and sequence. The epoch is new at each start of the
 * sender, so an outbox that was restored from a copy can never use a name twice; one epoch of one
 * source is a stream. Positions, not messages, are what is repeated: the sender replays only in
 * answer to a statement, so nobody is flooded, and a consumer that is away costs nothing.
 *
 * <p>The rules stand in the sub-packages, with their numbers beside the code: S1 to S8 in {@code
 * sender}, where {@link io.mqttfactory.runtime.delivery.sender.Sender} decides and {@link
 * io.mqttfactory.runtime.delivery.sender.DeliverySender} acts; C1 to C8 in {@code consumer}, where
 * {@link io.mqttfactory.runtime.delivery.consumer.Ledger} and {@link
 * io.mqttfactory.runtime.delivery.consumer.Statements} decide, and {@code runtime.consumer} stores
 * in one transaction. What decides is pure: no I/O, no clock. So a test can drive a sender and two
 * consumers through tens of thousands of crashes, losses and restored backups.
 */
package io.mqttfactory.runtime.delivery;
