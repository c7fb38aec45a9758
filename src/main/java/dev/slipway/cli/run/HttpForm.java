package dev.slipway.cli.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An HTTP-like request as it is written on a command line.
 *
 * @param line {@code GET /path}, or the path alone
 * @param headers each as {@code Name: value}
 */
record HttpForm(String line, List<String> headers) {
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
    joined().forEach(fields::put);
    return request;
  }

  /** A name that comes again adds to its value, as the ingress does it. */
  private Map<String, String> joined() {
    Map<String, String> joined = new LinkedHashMap<>();
    for (String header : headers) {
      int colon = header.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException(
            "'%s' is no header such as 'Name: value'".formatted(header));
      }
      String name = header.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String comma = name.equals("cookie") ? "; " : ", ";
      joined.merge(name, header.substring(colon + 1).strip(), (a, b) -> a + comma + b);
    }
    return joined;
  }
}
