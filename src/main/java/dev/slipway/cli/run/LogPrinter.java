package dev.slipway.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.terminal.Colour;
import dev.slipway.cli.terminal.Colours;
import dev.slipway.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.util.Locale;

/** Writes a log: entries to standard output, and what happens to the log itself to the other. */
final class LogPrinter {
  private final PrintWriter out;
  private final PrintWriter err;
  private final LogFormat format;
  private final Colours colours;

  LogPrinter(PrintWriter out, PrintWriter err, LogFormat format, Colours colours) {
    this.out = out;
    this.err = err;
    this.format = format;
    this.colours = colours;
  }

  /** An entry, or a gap between entries. */
  void print(JsonNode item) {
    boolean gap = text(item, "kind").equals("gap");
    if (gap) {
      tell("gap: " + text(item, "text"));
    }
    switch (format) {
      case JSON -> out.println(item);
      case PRETTY -> {
        if (!gap) {
          printPretty(item);
        }
      }
    }
    out.flush();
  }

  /** Something that the log itself does not say. */
  void tell(String line) {
    err.println("-- " + Terminal.plain(line));
    err.flush();
  }

  private void printPretty(JsonNode item) {
    String level = text(item, "level");
    String version = item.hasNonNull("version") ? "v" + text(item, "version") : "-";
    out.println(
        "%s %s %-4s %s %s"
            .formatted(
                Terminal.plain(text(item, "at")),
                colours.paint(
                    colour(level),
                    "%-5s".formatted(Terminal.plain(level.toUpperCase(Locale.ROOT)))),
                Terminal.plain(version),
                colours.paint(Colour.DIM, Terminal.plain(text(item, "requestId"))),
                Terminal.plain(what(item))));
    item.path("backtrace")
        .forEach(frame -> out.println("    at " + Terminal.plain(frame.asText())));
  }

  private static String what(JsonNode item) {
    String text = text(item, "text");
    return switch (text(item, "kind")) {
      case "fault" -> text(item, "outcome") + ": " + text;
      case "invocation" ->
          "%s -> %s, %s%s"
              .formatted(
                  text,
                  text(item, "outcome"),
                  Durations.text(text(item, "duration")),
                  hostCalls(item.path("hostCalls").asInt()));
      default -> text;
    };
  }

  private static String hostCalls(int count) {
    return switch (count) {
      case 0 -> "";
      case 1 -> ", 1 host call";
      default -> ", " + count + " host calls";
    };
  }

  private static Colour colour(String level) {
    return switch (level) {
      case "error" -> Colour.RED;
      case "warn" -> Colour.YELLOW;
      case "info" -> Colour.GREEN;
      case "debug", "trace" -> Colour.CYAN;
      default -> Colour.NONE;
    };
  }

  private static String text(JsonNode item, String field) {
    return item.path(field).asText();
  }
}
