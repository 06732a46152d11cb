package io.mqttfactory.testing;

import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.runtime.mqtt.TopicFilter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A broker in memory, with wildcards, retained messages, wills, sessions that persist, and
 * redelivery of what was not acknowledged. It can be cut off and come back. Everything happens on
 * one thread of its own, in order; {@link #settle()} waits until nothing is left to do.
 */
public final class InMemoryBroker implements LinkFactory, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread broker = new Thread(work, "in-memory-broker");
            broker.setDaemon(true);
            return broker;
          });
  private final Map<String, InMemorySession> sessions = new LinkedHashMap<>();
  private final Map<String, OutgoingMessage> retained = new LinkedHashMap<>();
  private final List<OutgoingMessage> log = new ArrayList<>();
  private final List<InMemoryLink> links = new ArrayList<>();
  private boolean reachable = true;

  @Override
  public MqttLink create(LinkOptions options) {
    InMemoryLink link = new InMemoryLink(this, options);
    run(() -> links.add(link));
    return link;
  }

  /** Publishes as a stranger. */
  public void publish(String topic, byte[] payload) {
    run(() -> route(OutgoingMessage.event(topic, payload)));
  }

  /** Publishes a text as a stranger. */
  public void publish(String topic, String text) {
    publish(topic, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Publishes a retained text as a stranger. */
  public void publishRetained(String topic, String text) {
    run(() -> route(OutgoingMessage.state(topic, text)));
  }

  /** All messages so far whose topic matches, in order. */
  public List<OutgoingMessage> messages(String filter) {
    return call(
        () ->
            log.stream().filter(message -> TopicFilter.matches(filter, message.topic())).toList());
  }

  /** The retained text of that topic. */
  public Optional<String> retainedText(String topic) {
    return call(
        () ->
            Optional.ofNullable(retained.get(topic))
                .map(message -> new String(message.payload(), StandardCharsets.UTF_8)));
  }

  /** Cuts all connections and refuses new ones; wills are published. */
  public void cut() {
    run(
        () -> {
          reachable = false;
          List.copyOf(links).forEach(InMemoryLink::lose);
        });
  }

  /** Lets clients connect again; those that wait do so at once. */
  public void restore() {
    run(
        () -> {
          reachable = true;
          List.copyOf(links).forEach(InMemoryLink::tryToConnect);
        });
  }

  /**
   * Forgets all sessions and retained messages, as a broker whose disk was wiped; only while cut.
   */
  public void forget() {
    run(
        () -> {
          if (reachable) {
            throw new IllegalStateException("cut the broker first");
          }
          sessions.clear();
          retained.clear();
        });
  }

  /** How many messages of QoS 1 wait for that user's acknowledgement or return. */
  public int unacknowledged(String username) {
    return call(
        () ->
            sessions.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(username))
                .mapToInt(entry -> entry.getValue().pending())
                .sum());
  }

  /** Waits until everything that was begun is done, also what it led to. */
  public void settle() {
    for (int round = 0; round < 3; round++) {
      run(() -> {});
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  boolean isReachable() {
    return reachable;
  }

  /** The session for a connecting client; a clean one replaces what was there. */
  InMemorySession session(LinkOptions options) {
    String id = options.credentials().clientId();
    if (options.cleanSession()) {
      sessions.put(id, new InMemorySession());
    }
    return sessions.computeIfAbsent(id, absent -> new InMemorySession());
  }

  boolean hasSession(LinkOptions options) {
    return !options.cleanSession() && sessions.containsKey(options.credentials().clientId());
  }

  void forgetSession(LinkOptions options) {
    sessions.remove(options.credentials().clientId());
  }

  void remove(InMemoryLink link) {
    links.remove(link);
  }

  void route(OutgoingMessage message) {
    if (message.topic().isEmpty() || message.topic().matches(".*[+#].*")) {
      throw new IllegalArgumentException("not a topic to publish on: " + message.topic());
    }
    log.add(message);
    if (message.retained()) {
      if (message.payload().length == 0) {
        retained.remove(message.topic());
      } else {
        retained.put(message.topic(), message);
      }
    }
    List.copyOf(sessions.values()).forEach(session -> session.offer(message));
  }

  List<OutgoingMessage> retainedFor(String filter) {
    return retained.values().stream()
        .filter(message -> TopicFilter.matches(filter, message.topic()))
        .toList();
  }

  /** Runs on the broker's thread, later. */
  void later(Runnable work) {
    if (!thread.isShutdown()) {
      thread.execute(work);
    }
  }

  /** Runs on the broker's thread and waits for it; nothing happens once the broker is closed. */
  void run(Runnable work) {
    if (thread.isShutdown()) {
      return;
    }
    call(
        () -> {
          work.run();
          return null;
        });
  }

  private <T> T call(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, thread)
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException("the in-memory broker failed", failure);
    }
  }
}
