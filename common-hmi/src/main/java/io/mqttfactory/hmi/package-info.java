/**
 * The process of an HMI: one state, whose faces are a web page and a terminal program.
 *
 * <p>The one idea: the process knows nothing of lines or power. A {@link io.mqttfactory.hmi.Screen}
 * says which readings are shown, what follows from them and how they are laid out; everything else
 * is the same for all HMIs. Start at {@link io.mqttfactory.hmi.Hmi}.
 *
 * <p>A dashboard that lives on something else than a PLC's readings, or is only looked at, needs
 * none of that: it is a {@link io.mqttfactory.hmi.view.ViewSource} of its own, makes its cells with
 * {@link io.mqttfactory.hmi.CellDraft} and serves both faces by {@link
 * io.mqttfactory.hmi.http.HmiApi#readOnly}.
 *
 * <p>An HMI takes a clean session: what was published while it was away is of no use as a present
 * value, the historian, which misses nothing, fills the trends, and alarms judge what is, not what
 * was. A broker that kept a session for it would only delay the present by the past.
 */
package io.mqttfactory.hmi;
