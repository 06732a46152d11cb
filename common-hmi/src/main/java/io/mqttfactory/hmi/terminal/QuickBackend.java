package io.mqttfactory.hmi.terminal;

import dev.tamboui.backend.jline3.JLineBackend;
import java.io.IOException;
import org.jline.terminal.Attributes;
import org.jline.terminal.TerminalBuilder;

/**
 * The terminal without the library's question whether it knows mode 2027: it waits half a second
 * for an answer that most terminals do not give, and no character that is drawn needs that mode.
 */
final class QuickBackend extends JLineBackend {

  private QuickBackend() throws IOException {}

  static QuickBackend open(boolean unicode) throws IOException {
    System.setProperty(TerminalBuilder.PROP_ENCODING, unicode ? "UTF-8" : "US-ASCII");
    // The others are slower to try, and not here.
    System.setProperty(TerminalBuilder.PROP_FFM, "false");
    System.setProperty(TerminalBuilder.PROP_JNA, "false");
    return new QuickBackend();
  }

  /** Ctrl-C comes as a key, so that it ends as every other end does. */
  @Override
  public void enableRawMode() {
    jlineTerminal().enterRawMode();
    Attributes raw = jlineTerminal().getAttributes();
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
    jlineTerminal().setAttributes(raw);
  }
}
