package dev.slipway.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** Text on its way to a terminal. */
public final class Terminal {
  private Terminal() {}

  /**
   * The text with control and formatting characters shown as escapes. Names in a module are its
   * author's choice: they must not move the cursor or hide what stands beside them.
   */
  public static String plain(String text) {
    return text.codePoints().mapToObj(Terminal::plain).collect(Collectors.joining());
  }

  private static String plain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          String.format("\\u{%x}", character);
      default -> Character.toString(character);
    };
  }

  /** A time of the platform, to the second; what is no time stays as it is. */
  public static String time(JsonNode instant) {
    try {
      return Instant.parse(instant.asText()).truncatedTo(ChronoUnit.SECONDS).toString();
    } catch (DateTimeParseException e) {
      return instant.asText();
    }
  }
}
