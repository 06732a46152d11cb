package io.mqttfactory.benchmarks;

import java.io.PrintStream;

/** Something that can be measured. */
interface Benchmark {

  /**
   * @param workbench where processes are started and files are kept
   * @param out takes the table
   * @throws io.mqttfactory.runtime.StartException if something is missing
   * @throws BenchmarkException if it could not be measured
   */
  void run(Workbench workbench, PrintStream out) throws InterruptedException;
}
