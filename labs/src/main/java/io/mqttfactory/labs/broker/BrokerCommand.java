package io.mqttfactory.labs.broker;

import io.moquette.BrokerConstants;
import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Runs a broker on this machine until the process is ended. */
public final class BrokerCommand {

  /** Sends each answer at once: it would otherwise wait for others to go with. */
  private static final String AT_ONCE = "0";

  private BrokerCommand() {}

  /**
   * @param arguments port and folder
   * @return the exit code
   */
  public static int run(List<String> arguments, PrintStream errors) {
    String port = arguments.get(0);
    Path folder = Path.of(arguments.get(1));
    try {
      Files.createDirectories(folder);
      Server server = start(port, folder, errors);
      Runtime.getRuntime().addShutdownHook(new Thread(server::stopServer, "broker-stop"));
      new CountDownLatch(1).await(); // until a signal comes
      return 0;
    } catch (IOException | RuntimeException failure) {
      errors.println("lab: no broker on port " + port + ": " + failure.getMessage());
      return 1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /** A kill can leave a session that Moquette cannot read: it starts empty then, and says so. */
  private static Server start(String port, Path folder, PrintStream errors) throws IOException {
    try {
      return started(port, folder);
    } catch (RuntimeException unreadable) {
      errors.println("lab: what a killed broker left cannot be read, so it starts empty");
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
      return started(port, folder);
    }
  }

  private static Server started(String port, Path folder) throws IOException {
    Server server = new Server();
    try {
      server.startServer(new MemoryConfig(settings(port, folder)));
      return server;
    } catch (IOException | RuntimeException failure) {
      server.stopServer();
      throw failure;
    }
  }

  private static Properties settings(String port, Path folder) {
    Properties settings = new Properties();
    settings.setProperty(IConfig.HOST_PROPERTY_NAME, "127.0.0.1");
    settings.setProperty(IConfig.PORT_PROPERTY_NAME, port);
    settings.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, "true");
    // mosquitto_sub leaves it to the broker how it is called.
    settings.setProperty(BrokerConstants.ALLOW_ZERO_BYTE_CLIENT_ID_PROPERTY_NAME, "true");
    settings.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "true");
    settings.setProperty(IConfig.DATA_PATH_PROPERTY_NAME, folder.toString());
    settings.setProperty(IConfig.BUFFER_FLUSH_MS_PROPERTY_NAME, AT_ONCE);
    settings.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
    return settings;
  }
}
