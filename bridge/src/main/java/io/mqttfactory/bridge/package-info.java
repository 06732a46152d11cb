/**
 * The bridge: makes aggregates of what the PLCs say and sees to it that the cloud gets them.
 *
 * <p>The one idea: three threads that wait for nobody share one database. The consumer's writer
 * stores readings and leaves its news with {@link io.mqttfactory.bridge.WindowWatch}; the windows'
 * thread, {@link io.mqttfactory.bridge.WindowPublisher}, makes aggregates of what is stored and
 * commits each with its outbox row; the sender's thread answers the cloud. When a window is due,
 * and what is said of it, is common-aggregate's business. Start at {@link
 * io.mqttfactory.bridge.Main}.
 */
package io.mqttfactory.bridge;
