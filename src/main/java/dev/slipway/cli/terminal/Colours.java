package dev.slipway.cli.terminal;

import java.util.Map;

/** Paints text for a terminal; leaves it as it is where nobody sees colours or wants them. */
public final class Colours {
  private static final String RESET = "\u001b[0m";

  private final boolean shown;

  private Colours(boolean shown) {
    this.shown = shown;
  }

  /**
   * Those of the terminal, if there is one; none if NO_COLOR (no-color.org) has a value, or the
   * terminal is one that knows none.
   */
  public static Colours of(Map<String, String> environment, boolean terminal) {
    boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean unknown = environment.getOrDefault("TERM", "").equals("dumb");
    return new Colours(terminal && !unwanted && !unknown);
  }

  /** Text that is plain already, in a colour. */
  public String paint(Colour colour, String text) {
    return shown && colour != Colour.NONE ? colour.start() + text + RESET : text;
  }
}
