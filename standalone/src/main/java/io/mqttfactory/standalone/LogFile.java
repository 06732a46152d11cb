package io.mqttfactory.standalone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import io.mqttfactory.runtime.StartException;
import java.net.URL;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Where everything that the components and brokers tell is kept. */
final class LogFile {

  private LogFile() {}

  /**
   * Takes the log from the console to {@code logs/standalone.log}. Only errors appear on both.
   *
   * @param level as the variable {@code LOG_LEVEL} has it
   * @throws StartException if its folder cannot be written: Logback would keep silent
   */
  static Path open(Path data, String level) {
    Path file = data.resolve("logs").resolve("standalone.log");
    DataFolder.requireWritable(file.getParent());
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    context.putProperty("LOG_FILE", file.toString());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(configuration());
    } catch (JoranException broken) {
      throw new IllegalStateException("the log's own configuration is broken", broken);
    }
    context.getLogger("io.mqttfactory").setLevel(Level.toLevel(level.strip(), Level.INFO));
    return file;
  }

  private static URL configuration() {
    return LogFile.class.getResource("log.xml");
  }
}
