package io.mqttfactory.aggregate;

import java.time.Instant;

/**
 * How far a source has come at one moment.
 *
 * @param watermark up to when nothing is missing, as far as is known
 * @param liveWatermark time of the latest reading that came when it was new
 * @param lastHeard when anything last came, live or replayed, in monotonic milliseconds
 * @param lastMoved when something that was missing last came, or the position moved
 */
record Progress(Instant watermark, Instant liveWatermark, long lastHeard, long lastMoved) {}
