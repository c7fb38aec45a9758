package dev.slipway.cli.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/**
 * An HTTP-like request as it is written on a command line.
 *
 * @param line {@code GET /path}, or the path alone
 * @param headers by name
 */
record HttpForm(String line, Map<String, String> headers) {
  /**
   * As the API takes it, without a body.
   *
   * @throws IllegalArgumentException with the reason if a part cannot be read
   */
  ObjectNode json() {
    String[] parts = line.strip().split("\\s+", -1);
    if (parts.length > 2 || !parts[parts.length - 1].startsWith("/")) {
      throw new IllegalArgumentException("'%s' is no request such as 'GET /path'".formatted(line));
    }
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("method", parts.length == 2 ? parts[0].toUpperCase(Locale.ROOT) : "GET");
    request.put("path", parts[parts.length - 1]);
    ObjectNode fields = request.putObject("headers");
    headers.forEach(fields::put);
    return request;
  }
}
