package io.mqttfactory.hmi.terminal;

import dev.tamboui.buffer.Buffer;
import dev.tamboui.layout.Rect;
import io.mqttfactory.model.SafeText;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/** What the command {@code dashboard} does, up to its exit code. */
final class DashboardCommand {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_ARGUMENT = 2;

  private DashboardCommand() {}

  /**
   * @param onTerminal whether somebody sits before it; else one picture is printed
   * @return 0; 1 if the HMI did not answer when one picture was asked for, or the terminal failed;
   *     2 for a wrong argument
   */
  static int run(String[] arguments, Map<String, String> environment, boolean onTerminal) {
    PrintStream out = System.out;
    PrintStream errors = System.err;
    try {
      Options options = Options.parse(arguments, environment);
      if (options.help()) {
        out.print(Options.USAGE);
        return DONE;
      }
      return onTerminal && !options.once() ? runOnTerminal(options) : printOnce(options, out);
    } catch (WrongArgumentException wrong) {
      errors.println("dashboard: " + wrong.getMessage());
      errors.print(Options.USAGE);
      return WRONG_ARGUMENT;
    } catch (TerminalException failed) {
      errors.println("dashboard: " + SafeText.of(failed.getMessage(), 200));
      return FAILED;
    }
  }

  /** Libraries write to both streams, which would tear the picture. */
  private static int runOnTerminal(Options options) {
    PrintStream out = System.out;
    PrintStream errors = System.err;
    try (PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream())) {
      System.setOut(nowhere);
      System.setErr(nowhere);
      new LiveScreen(options, Clock.systemUTC()).run();
      return DONE;
    } finally {
      System.setOut(out);
      System.setErr(errors);
    }
  }

  private static int printOnce(Options options, PrintStream out) {
    Clock clock = Clock.systemUTC();
    Lookout lookout = new Lookout(new HmiClient(options.url()), clock);
    Model before = Model.of(options.url());
    Picture picture = lookout.look(before.latest(), Wish.of(before));
    Model model = before.received(picture);
    // On paper there is room for all of it.
    int rows = Math.max(options.rows(), Screen.wantedRows(picture));
    Buffer buffer = Buffer.empty(Rect.of(options.columns(), rows));
    Screen.draw(model, clock.instant(), new Canvas(buffer, options.look()));
    Charset charset = options.look().unicode() ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII;
    byte[] text = Texts.of(buffer).getBytes(charset);
    out.write(text, 0, text.length);
    out.flush();
    return picture.isAway() ? FAILED : DONE;
  }
}
