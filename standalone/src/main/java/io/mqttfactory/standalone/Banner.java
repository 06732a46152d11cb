package io.mqttfactory.standalone;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the console shows once the factory is ready: what runs where, and what to try. */
final class Banner {

  private static final Map<Member, String> WHAT =
      Map.of(
          Member.CLOUD_DASHBOARD, "is the plant all right, what does it cost, what to do",
          Member.HMI1, "the line and its alarms",
          Member.HMI2, "energy and its alarms",
          Member.HISTORIAN, "every reading: trends, export, the health of the data",
          Member.ANALYTICS, "what will be, what is not as it was, what to repair",
          Member.BRIDGE, "carries aggregates to the cloud",
          Member.PLC1, "the line, factory/line1",
          Member.PLC2, "energy, factory/energy",
          Member.PLC3, "environment, factory/environment");

  private static final Member[] PAGES = {
    Member.CLOUD_DASHBOARD, Member.HMI1, Member.HMI2, Member.HISTORIAN, Member.ANALYTICS
  };

  private static final Member[] NO_PAGES = {Member.PLC1, Member.PLC2, Member.PLC3, Member.BRIDGE};

  /** Those that have a dashboard in the terminal. */
  private static final List<Member> TERMINALS =
      List.of(Member.HMI1, Member.HMI2, Member.CLOUD_DASHBOARD);

  private static final String LOCALHOST = "localhost";
  private static final StandaloneOptions USUAL = StandaloneOptions.parse();

  private final StandaloneOptions options;
  private final StringBuilder text = new StringBuilder();

  private Banner(StandaloneOptions options) {
    this.options = options;
  }

  /**
   * @param ready whether everything is
   * @param start how long that took, or how long it was waited for
   * @param keys whether somebody can press one
   */
  static String of(
      StandaloneOptions options, boolean ready, Duration start, Path log, boolean keys) {
    Banner banner = new Banner(options);
    banner.line(
        String.format(
            Locale.ROOT,
            ready
                ? "The factory is running (ready after %.1f s):"
                : "The factory is running, but not all of it is ready after %.1f s (see the log):",
            start.toMillis() / 1e3));
    banner.places();
    banner.tries();
    banner.end(log, keys);
    return banner.text.toString();
  }

  private void places() {
    row(
        "local broker",
        localBroker().toString(),
        "factory/# status/# alarms/# delivery/# simulation/#");
    row("cloud broker", cloudBroker().toString(), "cloud/#");
    for (Member member : PAGES) {
      if (options.runs(member)) {
        row(member.folder(), "http://localhost:" + options.httpPort(member), WHAT.get(member));
      }
    }
    for (Member member : NO_PAGES) {
      if (options.runs(member)) {
        row(member.folder(), "", WHAT.get(member));
      }
    }
    options.without().stream().sorted().forEach(member -> row(member.folder(), "", "left out"));
  }

  private void tries() {
    line("");
    line("Try in another terminal:");
    attempt("./mqtt sub" + at(localBroker()) + " -t 'factory/#' -v", "watch it");
    attempt("./mqtt sub" + at(cloudBroker()) + " -t 'cloud/#' -v", "what goes to the cloud");
    TERMINALS.stream().filter(options::runs).findFirst().ifPresent(this::dashboard);
    attempt(faults() + "./inject_fault.sh bearing_wear 0.8 10m", "let something go wrong");
  }

  private void dashboard(Member member) {
    int port = options.httpPort(member);
    boolean isUsual = port == USUAL.httpPort(member);
    attempt(
        "./dashboard " + member.folder() + (isUsual ? "" : " --url http://localhost:" + port),
        WHAT.get(member) + ", in the terminal");
  }

  /** What {@code mqtt} has to be told: it looks for localhost:1883. */
  private static String at(BrokerAddress broker) {
    return (broker.host().equals(LOCALHOST) ? "" : " -h " + broker.host())
        + (broker.port() == USUAL.port() ? "" : " -p " + broker.port());
  }

  /** What {@code inject_fault.sh} has to be told: where the broker is, and the plant's time. */
  private String faults() {
    BrokerAddress broker = localBroker();
    Path time = options.data().resolve(PlantTime.FILE);
    boolean knowsTheTime = options.data().equals(USUAL.data()) || !Files.exists(time);
    return (knowsTheTime ? "" : "env $(cat " + time + ") ")
        + (broker.host().equals(LOCALHOST) ? "" : "BROKER=" + broker.host() + " ")
        + (broker.port() == USUAL.port() ? "" : "PORT=" + broker.port() + " ");
  }

  private void end(Path log, boolean keys) {
    line("");
    line("Data: " + options.data() + "   Log: " + log);
    line(
        keys ? "q or Ctrl-C stops it and keeps the data." : "SIGTERM stops it; the data are kept.");
  }

  private BrokerAddress localBroker() {
    return options.broker().orElse(new BrokerAddress(LOCALHOST, options.port()));
  }

  private BrokerAddress cloudBroker() {
    return options.cloudBroker().orElse(new BrokerAddress(LOCALHOST, options.cloudPort()));
  }

  private void row(String name, String place, String what) {
    line("  %-16s %-22s %s".formatted(name, place, what));
  }

  private void attempt(String command, String what) {
    line("  %-42s  %s".formatted(command, what));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
