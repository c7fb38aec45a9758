package dev.slipway.ingress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A response as it came over the wire.
 *
 * @param headerLines in order, as sent
 */
record RawResponse(int status, List<String> headerLines, byte[] body) {
  /** Every value of a header, in order. */
  List<String> all(String name) {
    return headerLines.stream()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .toList();
  }

  /** The only value of a header, or null. */
  @Nullable String header(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw new AssertionError(name + " came more than once: " + all);
    }
    return all.isEmpty() ? null : all.getFirst();
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  JsonNode problem() {
    try {
      return new ObjectMapper().readTree(body);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + text(), e);
    }
  }

  String code() {
    return problem().path("code").asText();
  }
}
