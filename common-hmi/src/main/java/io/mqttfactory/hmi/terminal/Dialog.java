package io.mqttfactory.hmi.terminal;

import java.util.List;

/**
 * What lies over the screen.
 *
 * @param alarm which one is to be shelved; empty for others
 * @param typed minutes to shelve as typed; empty if one of the choices is meant
 * @param position of the choice, or of the journal's first line that is shown
 */
record Dialog(Kind kind, String alarm, String typed, int position) {

  enum Kind {
    NONE,
    HELP,
    JOURNAL,
    FIGURES,
    SHELVE
  }

  /** Minutes that are offered; an operator who comes back the next day decides again. */
  static final List<Integer> CHOICES = List.of(15, 60, 480);

  static final int MOST_MINUTES = 24 * 60;
  private static final int MOST_DIGITS = 4;

  static final Dialog NONE = new Dialog(Kind.NONE, "", "", 0);
  static final Dialog HELP = new Dialog(Kind.HELP, "", "", 0);
  static final Dialog JOURNAL = new Dialog(Kind.JOURNAL, "", "", 0);
  static final Dialog FIGURES = new Dialog(Kind.FIGURES, "", "", 0);

  static Dialog shelve(String alarm) {
    return new Dialog(Kind.SHELVE, alarm, "", 0);
  }

  Dialog at(int newPosition, int end) {
    int inside = Math.max(0, Math.min(newPosition, end - 1));
    return new Dialog(kind, alarm, "", inside);
  }

  Dialog type(char digit) {
    return typed.length() == MOST_DIGITS ? this : new Dialog(kind, alarm, typed + digit, position);
  }

  Dialog backspace() {
    String shorter = typed.isEmpty() ? "" : typed.substring(0, typed.length() - 1);
    return new Dialog(kind, alarm, shorter, position);
  }

  int minutes() {
    return typed.isEmpty() ? CHOICES.get(position) : Integer.parseInt(typed);
  }
}
