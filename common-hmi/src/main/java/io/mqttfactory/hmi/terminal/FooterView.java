package io.mqttfactory.hmi.terminal;

import java.time.Instant;
import java.util.List;

/** The answer to the operator's last command, or which keys there are. */
final class FooterView {

  private static final List<List<String>> KEYS =
      List.of(
          List.of("a", "ack"),
          List.of("A", "all"),
          List.of("s", "shelve"),
          List.of("j", "journal"),
          List.of("t", "trend"),
          List.of("p", "pause"),
          List.of("u", "unshelve"),
          List.of("k", "key figures"),
          List.of("Tab", "more values"));

  private static final String HELP_AND_QUIT = "? help  q quit";
  private static final int GAP = 2;

  private FooterView() {}

  static void draw(Model model, Instant now, Canvas line) {
    Note note = model.note();
    Look look = line.look();
    int end = line.width() - HELP_AND_QUIT.length() - 1;
    line.text(end, 0, HELP_AND_QUIT, look.quiet());
    if (note.isShown(now)) {
      line.text(1, 0, end - GAP, note.text(), note.isProblem() ? look.warning() : look.strong());
    } else {
      drawKeys(model.isOperable(), line.part(0, 0, end - 1, 1));
    }
  }

  private static void drawKeys(boolean operable, Canvas line) {
    Look look = line.look();
    int x = drawKey(look.up() + look.down(), "select", 1, line);
    for (List<String> key : KEYS) {
      if (!operable && Keys.areForOperators(key.get(0))) {
        continue;
      }
      int width = key.get(0).length() + 1 + key.get(1).length();
      if (x + GAP + width > line.width()) {
        return;
      }
      x = drawKey(key.get(0), key.get(1), x + GAP, line);
    }
  }

  private static int drawKey(String key, String does, int x, Canvas line) {
    int next = line.text(x, 0, key, line.look().strong());
    return line.text(next + 1, 0, does, line.look().quiet());
  }
}
