package io.mqttfactory.labs.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** {@code mqtt sub …} and {@code mqtt pub …}. */
public final class MqttCommand {

  private static final String USAGE =
      """
      usage: ./mqtt sub -t FILTER [-t FILTER]... [options]     prints what comes
             ./mqtt pub -t TOPIC -m TEXT [options]             publishes it

        -h HOST, -p PORT         the broker (localhost, 1883)
        -u USER, -P PASSWORD     who you are; --password-file FILE keeps it out of the process list
        -q 0|1|2                 quality of service (0)
        -i ID                    client id (a random one)
        -c                       the broker keeps the session of this id (clean session off)
        -k SECONDS               keep alive (60)
        --will-topic TOPIC, --will-payload TEXT, --will-qos 0|1|2, --will-retain    the last will
        -d                       tells what goes over the wire

      sub: -v                    prints the topic before the payload
           -F FORMAT             %t topic, %p payload, %q QoS, %r retained, %l bytes, %I time, %%
           -C COUNT              ends after so many messages
           -W SECONDS            ends after that time, with code 27
           -E                    ends as soon as the subscription is confirmed
           -R                    without what the broker had retained
           --retained-only       only that: ends with the first message that was not
      pub: -m TEXT, -n, -l       a text, nothing, or each line of the standard input
           -r                    the broker retains it

      The letters are those of mosquitto_sub and mosquitto_pub. Exit codes: 0 done, 1 failed, 2 wrong
      option, 27 time is over, 130 Ctrl-C.
      """;

  private MqttCommand() {}

  /**
   * @param forTerminal whether a person reads the output where it appears
   * @return the exit code
   */
  public static int run(
      List<String> arguments,
      InputStream in,
      PrintStream out,
      PrintStream errors,
      boolean forTerminal) {
    if (arguments.isEmpty() || arguments.contains("--help")) {
      (arguments.isEmpty() ? errors : out).print(USAGE);
      return arguments.isEmpty() ? 2 : 0;
    }
    List<String> rest = arguments.subList(1, arguments.size());
    try {
      return switch (arguments.get(0)) {
        case "sub" -> subscribe(SubscribeOptions.parse(rest, forTerminal), out, errors);
        case "pub" -> publish(PublishOptions.parse(rest), in, errors);
        default -> throw new UsageException("say sub or pub first; --help says what there is");
      };
    } catch (UsageException wrong) {
      errors.println("mqtt: " + wrong.getMessage());
      return 2;
    } catch (ClientException | IOException failure) {
      errors.println("mqtt: " + failure.getMessage());
      return 1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static int subscribe(SubscribeOptions options, PrintStream out, PrintStream errors)
      throws InterruptedException {
    try (Subscribe command = new Subscribe(options, out, errors)) {
      // Ctrl-C does not unwind this thread.
      Runtime.getRuntime().addShutdownHook(new Thread(command::close, "mqtt-goodbye"));
      return command.run();
    }
  }

  private static int publish(PublishOptions options, InputStream in, PrintStream errors)
      throws IOException {
    Trace trace = options.debug() ? Trace.to(errors) : Trace.OFF;
    try (Connection connection = Connection.open(options.login(), trace)) {
      Runtime.getRuntime().addShutdownHook(new Thread(connection::close, "mqtt-goodbye"));
      new Publish(options, connection).run(in);
      return 0;
    }
  }
}
