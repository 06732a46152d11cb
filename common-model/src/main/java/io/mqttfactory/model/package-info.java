/**
 * What travels between the components: payload records, topic names and the one JSON mapping.
 *
 * <p>The idea to know first: every measurement of a reading is a {@link io.mqttfactory.model.Tag}
 * with its member, unit and plausible range. Parsing, database columns, recordings and alarms all
 * follow those tags, so a member is described in one place. Start at {@link
 * io.mqttfactory.model.ReadingType}. No I/O and no clock here; everything is immutable and
 * thread-safe.
 */
package io.mqttfactory.model;
