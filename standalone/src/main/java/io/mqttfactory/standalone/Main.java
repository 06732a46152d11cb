package io.mqttfactory.standalone;

import io.mqttfactory.runtime.Launcher;
import io.mqttfactory.runtime.SettingsException;
import io.mqttfactory.runtime.StartException;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** The whole factory as one process. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments, System.getenv(), System.console() != null));
  }

  /**
   * Runs the factory until somebody ends it.
   *
   * @param onTerminal whether somebody can press a key
   * @return the exit code
   */
  static int run(String[] arguments, Map<String, String> environment, boolean onTerminal) {
    try {
      StandaloneOptions options = StandaloneOptions.parse(arguments);
      if (options.help()) {
        System.out.print(StandaloneOptions.USAGE);
        return 0;
      }
      return new Session(options, environment, onTerminal).run();
    } catch (UsageException misfit) {
      return explain(misfit.getMessage(), Launcher.WRONG_SETTINGS);
    } catch (StartException refused) {
      LoggerFactory.getLogger(Main.class).debug("what happened", refused);
      boolean isSetting = refused.getCause() instanceof SettingsException;
      return explain(refused.getMessage(), isSetting ? Launcher.WRONG_SETTINGS : Launcher.FAILED);
    } catch (RuntimeException | Error fault) {
      LoggerFactory.getLogger(Main.class).error("what happened", fault);
      return explain("a fault in the program, see its log: " + fault, Launcher.FAILED);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Launcher.FAILED;
    }
  }

  private static int explain(String message, int code) {
    System.err.println("standalone: " + message);
    return code;
  }
}
