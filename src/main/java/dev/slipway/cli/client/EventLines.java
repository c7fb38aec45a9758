package dev.slipway.cli.client;

import java.util.StringJoiner;

/** The lines of one server-sent event, as the HTML standard reads them. */
final class EventLines {
  private final StringJoiner data = new StringJoiner("\n");
  private String name = "message";
  private String id = "";
  private boolean hasData;

  /** Takes a line that is not empty; comments and fields that nobody needs are passed over. */
  void add(String line) {
    int colon = line.indexOf(':');
    String field = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1);
    if (value.startsWith(" ")) {
      value = value.substring(1);
    }
    switch (field) {
      case "event" -> name = value;
      case "id" -> id = value;
      case "data" -> {
        data.add(value);
        hasData = true;
      }
      default -> {}
    }
  }

  /** Without data there is no event to tell of, only a comment. */
  boolean hasData() {
    return hasData;
  }

  ServerEvent event() {
    return new ServerEvent(name, id, data.toString());
  }
}
