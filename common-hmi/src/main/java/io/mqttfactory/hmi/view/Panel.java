package io.mqttfactory.hmi.view;

import java.util.List;

/**
 * Values that belong together.
 *
 * @param id for example {@code oee}: letters, digits and underscores
 * @param title for people
 */
public record Panel(String id, String title, List<Cell> cells) {

  public Panel {
    cells = List.copyOf(cells);
  }
}
