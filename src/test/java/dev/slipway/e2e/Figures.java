package dev.slipway.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What was measured, for people: nothing here is asserted. */
final class Figures {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private Figures() {}

  /** Prints the figures and writes them to {@code target/e2e/<name>.json}. */
  static void write(String name, Map<String, ?> figures) throws IOException {
    String json = JSON.writeValueAsString(figures);
    System.out.println(name + ": " + json);
    Files.writeString(
        Files.createDirectories(Path.of("target", "e2e")).resolve(name + ".json"), json);
  }
}
