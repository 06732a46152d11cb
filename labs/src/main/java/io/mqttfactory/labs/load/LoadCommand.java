package io.mqttfactory.labs.load;

import io.mqttfactory.labs.client.Connection;
import io.mqttfactory.labs.client.Login;
import io.mqttfactory.labs.client.UsageException;
import io.mqttfactory.model.SafeText;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** {@code ./lab plcs COUNT RATE [SECONDS]}: publishes, reads, and says what arrived how soon. */
public final class LoadCommand {

  private LoadCommand() {}

  /**
   * @throws UsageException if the arguments are not numbers within bounds
   */
  public static void run(Login login, List<String> arguments, PrintStream out)
      throws InterruptedException {
    if (arguments.size() < 2 || arguments.size() > 3) {
      throw new UsageException(
          "how many PLCs, with how many readings per second each? ./lab plcs 10 5");
    }
    int plcs = number("the number of PLCs", arguments.get(0), 200);
    int rate = number("the rate", arguments.get(1), 10_000);
    int seconds = arguments.size() < 3 ? 5 : number("seconds", arguments.get(2), 60);
    LoadResult result = measure(login, plcs, rate, seconds);
    out.printf(
        Locale.ROOT,
        "%d PLCs: asked %d/s, confirmed %d/s, received %d/s, p50 %d ms, p99 %d ms, on the way at"
            + " the end %d: %s%n",
        plcs,
        result.asked(),
        result.sent(),
        result.received(),
        result.p50(),
        result.p99(),
        result.backlog(),
        result.keepsUp() ? "keeps up" : "does not keep up");
    try (Connection connection = Connection.open(login)) {
      String topic = LoadResult.TOPIC + plcs + "x" + rate;
      connection.publish(topic, result.write().getBytes(StandardCharsets.UTF_8), 1, true);
    }
  }

  private static int number(String what, String text, int highest) {
    if (!text.matches("[1-9][0-9]{0,5}") || Integer.parseInt(text) > highest) {
      throw new UsageException(
          what + " is " + SafeText.quote(text) + ", expected a whole number from 1 to " + highest);
    }
    return Integer.parseInt(text);
  }

  private static LoadResult measure(Login login, int count, int rate, int seconds)
      throws InterruptedException {
    List<SmallPlc> plcs = new ArrayList<>();
    ExecutorService threads = Executors.newCachedThreadPool();
    try (LoadReader reader = new LoadReader(login)) {
      for (int i = 0; i < count; i++) {
        plcs.add(new SmallPlc(login.withAnyId(), i + 1, rate));
      }
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      Future<?> reading = threads.submit(() -> reader.readUntil(end));
      int sent = publish(plcs, threads, end);
      reading.get();
      return new LoadResult(
          count,
          count * rate,
          sent / seconds,
          reader.receivedInTime() / seconds,
          reader.quantile(0.5),
          reader.quantile(0.99),
          Math.max(0, sent - reader.receivedInTime()));
    } catch (ExecutionException failure) {
      throw new IllegalStateException("the measurement failed", failure.getCause());
    } finally {
      plcs.forEach(SmallPlc::close);
      threads.shutdownNow();
    }
  }

  private static int publish(List<SmallPlc> plcs, ExecutorService threads, long end)
      throws InterruptedException, ExecutionException {
    List<Future<Integer>> running = new ArrayList<>();
    for (SmallPlc plc : plcs) {
      running.add(threads.submit(() -> plc.publishUntil(end)));
    }
    int sent = 0;
    for (Future<Integer> plc : running) {
      sent += plc.get();
    }
    return sent;
  }
}
