package io.mqttfactory.hmi.terminal;

import dev.tamboui.terminal.Frame;
import dev.tamboui.tui.TuiConfig;
import dev.tamboui.tui.TuiRunner;
import dev.tamboui.tui.error.ErrorAction;
import dev.tamboui.tui.event.Event;
import dev.tamboui.tui.event.KeyEvent;
import dev.tamboui.tui.event.ResizeEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * The dashboard on a terminal, until the operator quits or the process is ended; then the terminal
 * is as it was found. The model belongs to the thread that draws; what other threads learn waits in
 * a queue.
 */
final class LiveScreen {

  private static final Duration TICK = Duration.ofMillis(100);

  /**
   * Ages go on, and a resize is seen, even if nothing was told: the library may miss that event.
   */
  private static final int DRAW_EVERY = 5;

  private static final long END_WITHIN_SECONDS = 5;

  private final Options options;
  private final Clock clock;
  private final Poll poll;
  private final Queue<UnaryOperator<Model>> changes = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  private Model model;
  private int ticks;
  private Throwable failure;

  LiveScreen(Options options, Clock clock) {
    this.options = options;
    this.clock = clock;
    this.model = Model.of(options.url());
    HmiClient client = new HmiClient(options.url());
    this.poll =
        new Poll(
            new Lookout(client, clock),
            client,
            model.latest(),
            Wish.of(model),
            picture -> changes.add(before -> before.received(picture)));
  }

  /** Blocks until the end. */
  void run() {
    // The first answer is on its way while the terminal is opened.
    poll.start();
    TtySettings found = TtySettings.save();
    try (poll;
        TuiRunner runner = TuiRunner.create(config(QuickBackend.open(options.look().unicode())))) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(runner), "terminal-restore"));
      runner.run(this::handle, this::render);
    } catch (Exception broken) {
      throw new TerminalException("the terminal cannot be used: " + broken.getMessage(), broken);
    } finally {
      found.restore();
      closed.countDown();
    }
    if (failure != null) {
      throw new TerminalException("the screen could not be drawn: " + failure, failure);
    }
  }

  private TuiConfig config(QuickBackend backend) {
    return TuiConfig.builder()
        .backend(backend)
        .tickRate(TICK)
        .shutdownHook(false)
        .errorHandler(
            (error, context) -> {
              failure = error.cause();
              return ErrorAction.QUIT_IMMEDIATELY;
            })
        .build();
  }

  /** The library's own hook would restore the terminal while this still draws on it. */
  private void end(TuiRunner runner) {
    runner.quit();
    try {
      if (!closed.await(END_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        runner.close();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * @return whether to draw
   */
  private boolean handle(Event event, TuiRunner runner) {
    if (event instanceof KeyEvent key) {
      apply(Keys.press(model, key, clock.instant()), runner);
      return true;
    }
    ticks++;
    return event instanceof ResizeEvent || !changes.isEmpty() || ticks % DRAW_EVERY == 0;
  }

  private void apply(Step step, TuiRunner runner) {
    model = step.model();
    step.command().ifPresent(command -> poll.send(command, options.by(), this::tell));
    poll.wish(Wish.of(model));
    if (step.quit()) {
      runner.quit();
    }
  }

  private void tell(String answer, boolean isDone) {
    changes.add(
        before ->
            before.with(
                isDone ? Note.of(answer, clock.instant()) : Note.problem(answer, clock.instant())));
  }

  private void render(Frame frame) {
    for (var change = changes.poll(); change != null; change = changes.poll()) {
      model = change.apply(model);
    }
    Screen.draw(model, clock.instant(), new Canvas(frame.buffer(), options.look()));
  }
}
