package io.mqttfactory.runtime;

import io.mqttfactory.runtime.http.HttpAddress;
import io.mqttfactory.runtime.http.HttpService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A component for {@link LauncherTest}, which runs it as a process of its own. */
final class LauncherProbe {

  private static final Logger log = LoggerFactory.getLogger(LauncherProbe.class);

  private LauncherProbe() {}

  public static void main(String[] arguments) {
    System.exit(Launcher.run("Probe", System.getenv(), LauncherProbe::assemble));
  }

  private static void assemble(Component component) {
    HttpAddress http = HttpAddress.from(component.settings(), 0);
    String todo = component.settings().choice("TODO", "run", "run", "speak", "give-up", "stumble");
    component.settingsAreComplete();
    component.add("probe", () -> log.info("the probe is closed"));
    switch (todo) {
      case "speak" -> {
        log.debug("a detail");
        log.info("text \u001b[2J with a\nline break, \u202e and \u2028");
        log.error("failed", new IllegalStateException("an \u001b[31mescape"));
        component.fail("it has spoken");
      }
      case "give-up" -> component.fail("the disk is gone");
      case "stumble" -> throw new IllegalStateException("a fault in the program");
      default -> {
        if (!http.isOff()) {
          component.add("http", HttpService.start(http.host(), http.port()));
        }
        log.info("the probe runs");
      }
    }
  }
}
