package dev.slipway.engine.adapter;

import java.util.stream.Collectors;

/** Engines' own texts, which quote names that the guest may have made as long as its module. */
public final class EngineText {
  private static final int MOST_CHARACTERS = 1_000;

  private EngineText() {}

  /** The text in one line of bounded length. */
  public static String line(String text) {
    String bounded = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    return bounded
        .lines()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
