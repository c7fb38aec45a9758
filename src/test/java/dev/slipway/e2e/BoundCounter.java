package dev.slipway.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A counter of guests/ that serves, with a provider of its own name. */
record BoundCounter(Control control, OwnFunction function) {
  static final String KEYVALUE = "wascc:keyvalue";
  static final List<String> CAPABILITIES = List.of("wascc:http_server", KEYVALUE);
  private static final String PROVIDERS = "/namespaces/default/providers/";

  /**
   * Version 1 of one counter serves; version 2 of another, of the same subject, is there.
   *
   * @param type of its provider
   */
  static BoundCounter serve(
      Control control, String name, String first, String second, String type, Map<String, ?> config)
      throws IOException {
    BoundCounter counter = new BoundCounter(control, OwnFunction.create(control, name));
    counter.provide(type, config);
    counter.function.upload(control, first, first + "-v1", CAPABILITIES);
    counter.function.upload(control, second, second + "-v2", CAPABILITIES);
    counter.function.bind(control, KEYVALUE, name);
    counter.function.release(control, 1, 1);
    return counter;
  }

  String name() {
    return function.name();
  }

  /** Creates its provider, or swaps it. */
  JsonNode provide(String type, Map<String, ?> config) throws IOException {
    return control.put(
        PROVIDERS + name(), Map.of("contract", KEYVALUE, "type", type, "config", config));
  }

  void removeProvider() throws IOException {
    control.delete(PROVIDERS + name());
  }

  JsonNode health() throws IOException {
    return control.get(function.path() + "/health");
  }
}
