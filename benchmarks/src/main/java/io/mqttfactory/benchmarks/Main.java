package io.mqttfactory.benchmarks;

import io.mqttfactory.runtime.SettingsException;
import io.mqttfactory.runtime.StartException;
import java.io.PrintStream;

/** The command line: runs one benchmark and prints its table. */
public final class Main {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_ARGUMENTS = 2;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out, System.err));
  }

  /**
   * @return the exit code
   */
  static int run(String[] arguments, PrintStream out, PrintStream errors) {
    try {
      CommandLine line = CommandLine.parse(arguments);
      Benchmark benchmark = line.benchmark();
      line.verify();
      runUntilDoneOrInterrupted(benchmark, out);
      return DONE;
    } catch (WrongArgumentsException | SettingsException wrong) {
      errors.println(wrong.getMessage());
      errors.println();
      errors.print(CommandLine.USAGE);
      return WRONG_ARGUMENTS;
    } catch (StartException | BenchmarkException failure) {
      errors.println("The benchmark failed: " + failure.getMessage());
      return FAILED;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  /** Ctrl-C does not unwind this thread, so the workbench is closed by a hook then. */
  private static void runUntilDoneOrInterrupted(Benchmark benchmark, PrintStream out)
      throws InterruptedException {
    try (Workbench workbench = new Workbench()) {
      Thread hook = new Thread(workbench::close, "benchmark-stop");
      Runtime.getRuntime().addShutdownHook(hook);
      try {
        benchmark.run(workbench, out);
      } catch (BenchmarkException | IllegalStateException failure) {
        if (workbench.isClosed()) {
          throw new BenchmarkException("interrupted");
        }
        throw failure;
      }
    }
  }
}
