package io.mqttfactory.standalone;

import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.Lifecycle;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.standalone.broker.EmbeddedBroker;
import io.mqttfactory.standalone.rights.BrokerRights;
import io.mqttfactory.standalone.rights.Rights;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The factory while it runs: two brokers, and the components, which meet on them over TCP as they
 * do as processes. Closing it ends the components first, so that each can say that it goes.
 * Thread-safe.
 */
public final class Factory implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Factory.class);

  /** Where the definitions lie, unless {@code CONFIG_DIR} names another folder. */
  private static final String CONFIG = "config";

  private final StandaloneOptions options;
  private final Map<String, String> environment;
  private final Clock wall;
  private final Lifecycle brokers = new Lifecycle();
  private final Map<Member, Component> components = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> closing = new CompletableFuture<>();

  private Factory(StandaloneOptions options, Map<String, String> environment, Clock wall) {
    this.options = options;
    this.environment = environment;
    this.wall = wall;
  }

  /**
   * Starts everything that is not left out. If that fails, whatever was started is closed again.
   *
   * @param environment the variables of the process
   * @throws StartException for what the user can mend
   */
  public static Factory start(
      StandaloneOptions options, Map<String, String> environment, Clock wall) {
    Factory factory = new Factory(options, environment, wall);
    try {
      factory.open();
      return factory;
    } catch (RuntimeException | Error failure) {
      factory.close();
      throw failure;
    }
  }

  private void open() {
    String given = environment.getOrDefault("CONFIG_DIR", "");
    Path config = Path.of(given.isBlank() ? CONFIG : given);
    Rights rights = Rights.read(config.resolve(Rights.FILE.getFileName()));
    Secrets secrets = new Secrets(config.resolve("secrets"));
    Ports.requireFree(options);
    startBrokers(rights, secrets);
    // Late, since it is kept with the data for good: a start that is refused leaves no pace behind.
    Map<String, String> time = PlantTime.of(options.data(), options.timeScale(), environment, wall);
    startMembers(new MemberVariables(options, environment, time, config, secrets));
  }

  private void startBrokers(Rights rights, Secrets secrets) {
    // Made even for brokers elsewhere: components would go there as strangers without one.
    secrets.of(rights.local().names());
    secrets.of(rights.cloud().names());
    if (options.broker().isEmpty()) {
      startBroker("local", options.port(), rights.local(), secrets);
    }
    if (options.cloudBroker().isEmpty()) {
      startBroker("cloud", options.cloudPort(), rights.cloud(), secrets);
    }
  }

  private void startBroker(String name, int port, BrokerRights rights, Secrets secrets) {
    brokers.add(
        name + " broker",
        EmbeddedBroker.start(
            name,
            port,
            rights,
            secrets.of(rights.names()),
            options.data().resolve(name + "-broker")));
  }

  /** Side by side: most of a start is waiting for disks and classes. */
  private void startMembers(MemberVariables variables) {
    ExecutorService starters =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<CompletableFuture<Void>> starts = new ArrayList<>();
      for (Member member : Member.values()) {
        if (options.runs(member)) {
          Map<String, String> own = variables.of(member);
          starts.add(
              CompletableFuture.runAsync(() -> startMember(member, own, variables), starters));
        }
      }
      CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException known ? known : failed;
    } finally {
      starters.shutdown();
    }
  }

  private void startMember(Member member, Map<String, String> own, MemberVariables variables) {
    Thread.currentThread().setName(member.component() + "-start");
    try {
      Component component = Component.start(member.component(), own, wall, member.assembly());
      components.put(member, component);
      component.fatal().thenAcceptAsync(reason -> giveUp(member, component, reason));
    } catch (StartException refused) {
      throw new StartException(
          member.component() + " cannot start: " + variables.asGiven(member, refused.getMessage()),
          refused);
    }
  }

  /** One that cannot go on says that it is gone; the others go on, as they would as processes. */
  private void giveUp(Member member, Component component, String reason) {
    log.error("{} cannot go on and is stopped, the others go on: {}", member.component(), reason);
    components.remove(member, component);
    component.close();
  }

  /** Those that run, with their health. */
  public Map<Member, Health> health() {
    Map<Member, Health> health = new EnumMap<>(Member.class);
    components.forEach((member, component) -> health.put(member, component.health()));
    return health;
  }

  /** Whether each component that was not left out can do its work. */
  public boolean isReady() {
    Map<Member, Health> health = health();
    return health.size() == Member.values().length - options.without().size()
        && health.values().stream().allMatch(one -> one.level() != Health.Level.DOWN);
  }

  /** In reverse order, the brokers last; closing twice does nothing. */
  @Override
  public void close() {
    if (!closing.complete(null)) {
      return;
    }
    String name = Thread.currentThread().getName();
    try {
      closeMembers();
    } finally {
      Thread.currentThread().setName(name);
      brokers.close();
    }
  }

  /** Each under its name, by which its last lines in the log are told from others'. */
  private void closeMembers() {
    List<Member> order = new ArrayList<>(List.of(Member.values()));
    Collections.reverse(order);
    for (Member member : order) {
      Component component = components.remove(member);
      if (component != null) {
        Thread.currentThread().setName(member.component() + "-stop");
        component.close();
      }
    }
  }
}
