package io.mqttfactory.hmi.terminal;

import io.mqttfactory.hmi.view.JournalEntry;
import java.time.Instant;
import java.util.List;

/** What lies over the screen: help, journal, key figures, and how long to shelve. */
final class DialogView {

  private static final List<List<String>> HELP =
      List.of(
          List.of("Up Down Home End", "select an alarm"),
          List.of("a", "acknowledge the selected alarm"),
          List.of("A", "acknowledge all alarms"),
          List.of("s", "shelve the selected alarm for a time"),
          List.of("u", "unshelve it"),
          List.of("j", "journal: what became of the alarms"),
          List.of("k", "key figures of the alarm system"),
          List.of("t", "trends of another span of time"),
          List.of("p", "pause the picture, and go on"),
          List.of("Tab PgDn PgUp", "more values and trends, if they do not fit"),
          List.of("q Ctrl-C", "quit"),
          List.of("Esc", "closes this"));

  private static final int HELP_TEXT = 19;
  private static final int WIDTH = 64;
  private static final int MARGIN = 2;

  private DialogView() {}

  static void draw(Model model, Instant now, Canvas body) {
    switch (model.dialog().kind()) {
      case NONE -> {}
      case HELP -> drawHelp(model.isOperable(), body);
      case SHELVE -> drawShelve(model.dialog(), body);
      case JOURNAL -> drawJournal(model, now, body);
      case FIGURES -> AlarmFiguresView.draw(model.latest().state(), body);
    }
  }

  private static void drawHelp(boolean operable, Canvas body) {
    List<List<String>> keys =
        HELP.stream().filter(key -> operable || !Keys.areForOperators(key.get(0))).toList();
    Canvas inside = Box.draw("Keys", WIDTH, keys.size() + MARGIN, body);
    for (int y = 0; y < keys.size(); y++) {
      inside.text(1, y, keys.get(y).get(0), inside.look().strong());
      String does = keys.get(y).get(1);
      String told = operable ? does : does.replace("alarm", "alert");
      inside.text(HELP_TEXT, y, told, inside.look().normal());
    }
  }

  private static void drawShelve(Dialog dialog, Canvas body) {
    int choices = Dialog.CHOICES.size();
    Canvas inside = Box.draw("Shelve " + dialog.alarm(), WIDTH, choices + 4 + MARGIN, body);
    Look look = inside.look();
    for (int i = 0; i < choices; i++) {
      boolean isMeant = dialog.typed().isEmpty() && dialog.position() == i;
      inside.text(1, i, isMeant ? look.pointer() : " ", look.strong());
      String text = time(Dialog.CHOICES.get(i));
      inside.text(3, i, text, isMeant ? look.strong() : look.normal());
    }
    String typed = dialog.typed().isEmpty() ? "type digits" : dialog.typed() + " min";
    inside.text(1, choices, dialog.typed().isEmpty() ? " " : look.pointer(), look.strong());
    inside.text(3, choices, typed, dialog.typed().isEmpty() ? look.quiet() : look.strong());
    inside.text(1, choices + 2, "Until then it does not ask for anybody.", look.normal());
    inside.text(1, choices + 3, "Enter shelves it, Esc does not", look.quiet());
  }

  private static String time(int minutes) {
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h";
  }

  private static void drawJournal(Model model, Instant now, Canvas body) {
    List<JournalEntry> entries = model.latest().journal();
    Canvas inside = Box.draw("Journal, the newest first", body.width(), body.height(), body);
    Look look = inside.look();
    if (entries.isEmpty()) {
      inside.text(1, 0, "Nothing yet", look.quiet());
    }
    int first = model.dialog().position();
    int end = Math.min(entries.size(), first + inside.height());
    for (int i = first; i < end; i++) {
      Canvas line = inside.part(0, i - first, inside.width(), 1);
      drawEntry(entries.get(i), model.isOperable(), model.latest().plantTime(now), line);
    }
    if (end < entries.size()) {
      String more = " " + look.down() + " " + (entries.size() - end) + " more ";
      body.right(0, body.height() - 1, body.width() - 2, more, look.strong());
    }
  }

  private static void drawEntry(
      JournalEntry entry, boolean operable, Instant plantTime, Canvas line) {
    Look look = line.look();
    String change =
        AlarmWords.of(entry.from(), operable) + " > " + AlarmWords.of(entry.to(), operable);
    String by = entry.by() == null || entry.by().isEmpty() ? "" : " by " + entry.by();
    int x = line.text(1, 0, Times.at(entry.at(), plantTime, look.zone()), look.quiet());
    x = Math.max(x, 9);
    if (entry.priority() != null) {
      line.text(x + 1, 0, look.symbol(entry.priority()), look.of(entry.priority()));
    }
    x = line.text(x + 3, 0, change + by, look.normal());
    line.text(Math.max(x + 2, 46), 0, entry.alarm() + ": " + entry.message(), look.normal());
  }
}
