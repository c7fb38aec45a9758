package dev.slipway.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** One thing, a line for each of its fields. */
public final class Fields {
  private record Field(String name, String value) {}

  private final List<Field> fields = new ArrayList<>();

  /** Adds a line; the value may be any text. */
  public Fields add(String name, String value) {
    fields.add(new Field(Terminal.plain(name), Terminal.plain(value)));
    return this;
  }

  public void print(PrintWriter out) {
    int width = fields.stream().mapToInt(field -> field.name().length()).max().orElse(0);
    for (Field field : fields) {
      String gap = " ".repeat(width - field.name().length() + 2);
      out.println((field.name() + gap + field.value()).stripTrailing());
    }
  }
}
