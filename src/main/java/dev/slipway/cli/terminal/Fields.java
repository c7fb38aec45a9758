package dev.slipway.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What is known of one thing: a name and a value a line; what has no value has no line. */
public final class Fields {
  private record Field(String name, String value) {}

  private final List<Field> fields = new ArrayList<>();

  /** Adds a line, unless the value is empty. */
  public Fields add(String name, String value) {
    if (!value.isEmpty()) {
      fields.add(new Field(name, Terminal.plain(value)));
    }
    return this;
  }

  /** Adds a line for a member of an answer: a text, a number, or a list of them. */
  public Fields add(String name, JsonNode value) {
    return value.isArray() ? add(name, Fields.list(value)) : add(name, value.asText(""));
  }

  public void print(PrintWriter out) {
    int width = fields.stream().mapToInt(field -> field.name().length()).max().orElse(0);
    for (Field field : fields) {
      out.println(field.name() + " ".repeat(width - field.name().length() + 2) + field.value());
    }
  }

  /** The items of a list on one line. */
  public static String list(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.asText(""))
        .collect(Collectors.joining(", "));
  }
}
