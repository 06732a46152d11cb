package io.mqttfactory.analytics.store;

import java.time.Instant;

/**
 * How far reasoning has come.
 *
 * @param reached every window that ended by then is reasoned about
 * @param newestRow unless its row is newer than this one
 */
public record Progress(Instant reached, long newestRow) {

  public static final Progress NONE = new Progress(Instant.EPOCH, 0);
}
