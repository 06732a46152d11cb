package io.mqttfactory.historian.presence;

import io.mqttfactory.model.ComponentName;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.model.Topics;
import io.mqttfactory.runtime.mqtt.InboundMessage;
import io.mqttfactory.runtime.mqtt.LinkListener;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.Presence;
import io.mqttfactory.runtime.mqtt.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears which components are there and what they tell of themselves. It only remembers; nothing on
 * the link's thread waits for it. Thread-safe.
 */
public final class ComponentWatch implements LinkListener {

  private static final Logger log = LoggerFactory.getLogger(ComponentWatch.class);

  /**
   * Components of the factory, with room for others. When it is full, a new one takes the place of
   * the one that is not online for the longest time, so that no names fill it for good.
   */
  static final int MAX_COMPONENTS = 100;

  private final String self;
  private final Clock wall;
  private final Map<String, ComponentPresence> known = new TreeMap<>();
  private final Map<String, StatusInfo> infos = new HashMap<>();
  private final Set<String> heardOf = new HashSet<>();
  private boolean hasChanged;
  private Instant lostSince;

  /**
   * @param self this component, whose own status is its link's business
   * @param remembered what was known before this start
   */
  public ComponentWatch(String self, Clock wall, List<ComponentPresence> remembered) {
    this.self = self;
    this.wall = wall;
    this.lostSince = wall.instant();
    remembered.forEach(one -> known.put(one.component(), one));
  }

  /**
   * Only before the link is started. The broker need not queue the status for who is away: it is
   * retained, and comes anew with each connect.
   */
  public void subscribeTo(MqttLink link) {
    link.subscribe(Subscription.acknowledgedOnReturn(Topics.ANY_STATUS_INFO, 1, this::onInfo));
    link.subscribe(Subscription.acknowledgedOnReturn(Topics.ANY_STATUS, 0, this::onStatus));
    link.listen(this);
  }

  /** What that component last told about itself since this start. */
  public synchronized Optional<StatusInfo> infoOf(String component) {
    return Optional.ofNullable(infos.get(component));
  }

  /** All that are remembered, by name. */
  public synchronized List<ComponentPresence> components() {
    return List.copyOf(known.values());
  }

  /**
   * Whether its state was heard on the connection that there is. What the broker keeps it tells
   * with each connect, so who was not heard of is remembered only.
   */
  public synchronized boolean isHeardOf(String component) {
    return heardOf.contains(component);
  }

  /** Since when there is no broker that could tell; empty while there is one. */
  public synchronized Optional<Instant> lostSince() {
    return Optional.ofNullable(lostSince);
  }

  /** All of them, if anything has changed since this was asked last. */
  synchronized Optional<List<ComponentPresence>> takeChanged() {
    boolean changed = hasChanged;
    hasChanged = false;
    return changed ? Optional.of(components()) : Optional.empty();
  }

  /** What was taken could not be saved: it counts as changed again. */
  synchronized void putBack() {
    hasChanged = true;
  }

  @Override
  public synchronized void onConnected(boolean sessionPresent) {
    lostSince = null;
    heardOf.add(self);
    update(self, seen(self).in(Presence.ONLINE, wall.instant()));
  }

  @Override
  public synchronized void onConnectionLost() {
    lostSince = wall.instant();
    heardOf.clear();
  }

  private synchronized void onStatus(InboundMessage message) {
    String component = message.topic().substring("status/".length());
    String status = new String(message.payload(), StandardCharsets.UTF_8);
    if (component.equals(self)) {
      return;
    }
    if (status.isEmpty()) {
      // Who empties its retained status is gone for good.
      forget(component);
    } else if (hasRoomFor(component)) {
      boolean isStatus = status.equals(Presence.ONLINE) || status.equals(Presence.OFFLINE);
      heardOf.add(component);
      update(
          component,
          seen(component).in(isStatus ? status : ComponentPresence.UNKNOWN, wall.instant()));
    }
  }

  private synchronized void onInfo(InboundMessage message) {
    try {
      StatusInfo info = Json.read(message.payload(), StatusInfo.class);
      String component = info.component();
      // The topic is what the broker's rights protect.
      boolean isOwn = message.topic().equals(Topics.statusInfo(component));
      if (isOwn && hasRoomFor(component)) {
        infos.put(component, info);
        update(component, seen(component).with(info));
      }
    } catch (PayloadException | IllegalArgumentException unusable) {
      log.debug("topic={} cannot be used: {}", message.topic(), unusable.getMessage());
    }
  }

  private boolean hasRoomFor(String component) {
    if (!ComponentName.isValid(component)) {
      return false;
    }
    if (known.size() >= MAX_COMPONENTS && !known.containsKey(component)) {
      longestGone().ifPresent(this::forget);
    }
    return known.size() < MAX_COMPONENTS || known.containsKey(component);
  }

  private Optional<String> longestGone() {
    return known.values().stream()
        .filter(one -> !one.state().equals(Presence.ONLINE) && !one.component().equals(self))
        .min(Comparator.comparing(ComponentPresence::since))
        .map(ComponentPresence::component);
  }

  private void forget(String component) {
    hasChanged |= known.remove(component) != null;
    infos.remove(component);
    heardOf.remove(component);
  }

  private ComponentPresence seen(String component) {
    return known.getOrDefault(component, ComponentPresence.firstSeen(component, wall.instant()));
  }

  private void update(String component, ComponentPresence now) {
    hasChanged |= !now.equals(known.put(component, now));
  }
}
