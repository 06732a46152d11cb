package io.mqttfactory.hmi.terminal;

import dev.tamboui.tui.event.KeyCode;
import dev.tamboui.tui.event.KeyEvent;
import java.time.Instant;
import java.util.function.Function;

/** What keys do. */
final class Keys {

  private static final int JOURNAL_PAGE = 10;
  private static final String FOR_OPERATORS = "aAsuk";

  private Keys() {}

  static Step press(Model model, KeyEvent key, Instant now) {
    if (key.isCtrlC()) {
      return Step.quit(model);
    }
    return switch (model.dialog().kind()) {
      case NONE -> onScreen(model, key, now);
      case HELP -> closes(key, '?') ? Step.to(model.with(Dialog.NONE)) : Step.to(model);
      case JOURNAL -> inJournal(model, key);
      case FIGURES -> closes(key, 'k') ? Step.to(model.with(Dialog.NONE)) : Step.to(model);
      case SHELVE -> whileShelving(model, key, now);
    };
  }

  private static Step onScreen(Model model, KeyEvent key, Instant now) {
    return switch (key.code()) {
      case UP -> Step.to(model.select(model.selectedIndex() - 1));
      case DOWN -> Step.to(model.select(model.selectedIndex() + 1));
      case HOME -> Step.to(model.select(0));
      case END -> Step.to(model.select(Integer.MAX_VALUE));
      case TAB, PAGE_DOWN, RIGHT -> Step.to(model.turn(1));
      case PAGE_UP, LEFT -> Step.to(model.turn(-1));
      case ESCAPE -> Step.to(model.with(Note.NONE));
      case CHAR -> onLetter(model, plain(key), now);
      default -> Step.to(model);
    };
  }

  /** Whether these keys act upon alarms, or tell how well operators can listen to them. */
  static boolean areForOperators(String keys) {
    return keys.length() == 1 && FOR_OPERATORS.contains(keys);
  }

  private static Step onLetter(Model model, char letter, Instant now) {
    if (!model.isOperable() && areForOperators(String.valueOf(letter))) {
      return Step.to(model);
    }
    return switch (letter) {
      case 'a' -> aboutSelected(model, now, alarm -> send(model, Command.acknowledge(alarm)));
      case 'A' -> send(model, Command.acknowledgeAll());
      case 's' -> aboutSelected(model, now, alarm -> Step.to(model.with(Dialog.shelve(alarm))));
      case 'u' -> aboutSelected(model, now, alarm -> send(model, Command.unshelve(alarm)));
      case 'j' -> Step.to(model.with(Dialog.JOURNAL));
      case 'k' -> Step.to(model.with(Dialog.FIGURES));
      case 't' -> Step.to(model.nextRange());
      case 'p' -> Step.to(model.paused() ? model.goOn() : model.pause());
      case '?' -> Step.to(model.with(Dialog.HELP));
      case 'q' -> Step.quit(model);
      default -> Step.to(model);
    };
  }

  private static Step inJournal(Model model, KeyEvent key) {
    if (closes(key, 'j')) {
      return Step.to(model.with(Dialog.NONE));
    }
    int lines = model.latest().journal().size();
    int position = model.dialog().position();
    int next =
        switch (key.code()) {
          case UP -> position - 1;
          case DOWN -> position + 1;
          case PAGE_UP -> position - JOURNAL_PAGE;
          case PAGE_DOWN -> position + JOURNAL_PAGE;
          case HOME -> 0;
          case END -> lines;
          default -> position;
        };
    return Step.to(model.with(model.dialog().at(next, lines)));
  }

  private static Step whileShelving(Model model, KeyEvent key, Instant now) {
    Dialog dialog = model.dialog();
    if (closes(key, 's')) {
      return Step.to(model.with(Dialog.NONE));
    }
    return switch (key.code()) {
      case UP, LEFT -> Step.to(model.with(dialog.at(dialog.position() - 1, Dialog.CHOICES.size())));
      case DOWN, RIGHT ->
          Step.to(model.with(dialog.at(dialog.position() + 1, Dialog.CHOICES.size())));
      case BACKSPACE -> Step.to(model.with(dialog.backspace()));
      case CHAR -> Step.to(isDigit(key) ? model.with(dialog.type(plain(key))) : model);
      case ENTER -> shelve(model, now);
      default -> Step.to(model);
    };
  }

  private static Step shelve(Model model, Instant now) {
    int minutes = model.dialog().minutes();
    if (minutes < 1 || minutes > Dialog.MOST_MINUTES) {
      return Step.to(
          model.with(Note.problem("Shelve for 1 to " + Dialog.MOST_MINUTES + " minutes", now)));
    }
    return send(model.with(Dialog.NONE), Command.shelve(model.dialog().alarm(), minutes));
  }

  private static Step aboutSelected(Model model, Instant now, Function<String, Step> step) {
    if (model.selectedIndex() >= 0) {
      return step.apply(model.selected());
    }
    String why = model.shown().alarms().isEmpty() ? "There is no alarm" : "Select an alarm first";
    return Step.to(model.with(Note.problem(why, now)));
  }

  private static Step send(Model model, Command command) {
    return Step.send(model.with(Note.NONE), command);
  }

  private static boolean closes(KeyEvent key, char opener) {
    char letter = plain(key);
    return key.code() == KeyCode.ESCAPE || letter == 'q' || letter == opener;
  }

  private static boolean isDigit(KeyEvent key) {
    return plain(key) >= '0' && plain(key) <= '9';
  }

  /** The letter, or 0 where there is none, or with Ctrl or Alt. */
  private static char plain(KeyEvent key) {
    boolean isLetter = key.code() == KeyCode.CHAR && !key.hasCtrl() && !key.hasAlt();
    return isLetter ? key.character() : 0;
  }
}
