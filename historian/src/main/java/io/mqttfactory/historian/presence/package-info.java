/**
 * Which components of the local broker are there, since when, and how often they were restarted.
 *
 * <p>The one idea: a component says at each start when it started, so a later start than the one
 * that is known is a restart, even if nobody was there to see it go. {@link
 * io.mqttfactory.historian.presence.ComponentWatch} hears it, {@link
 * io.mqttfactory.historian.presence.PresenceKeeper} sees that it is still known after a restart of
 * the historian's own.
 */
package io.mqttfactory.historian.presence;
