/**
 * Fills the past from the plant's model, so that a new historian has a week to show.
 *
 * <p>A topic is filled once its PLC says that it runs on the model and its first reading has
 * arrived; the past ends just before that reading. {@link
 * io.mqttfactory.historian.backfill.Backfill} decides, {@link
 * io.mqttfactory.historian.backfill.TopicFiller} paces, {@link
 * io.mqttfactory.historian.backfill.PlantPast} computes, and the writer stores between its batches.
 */
package io.mqttfactory.historian.backfill;
