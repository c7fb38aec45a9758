package dev.slipway.cli.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A path below {@code /api/v1}, of whole segments that are encoded when it is written.
 *
 * @param segments as they are, not encoded
 * @param query in the order in which it was given
 */
public record ApiPath(List<String> segments, Map<String, String> query) {
  /** A path without a query. */
  public static ApiPath of(String... segments) {
    return new ApiPath(List.of(segments), Map.of());
  }

  /** The path with more segments. */
  public ApiPath then(String... more) {
    List<String> longer = new ArrayList<>(segments);
    longer.addAll(List.of(more));
    return new ApiPath(List.copyOf(longer), query);
  }

  /** The path with one more parameter, or with another value of it. */
  public ApiPath with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(query);
    more.put(name, value);
    return new ApiPath(segments, more);
  }

  @Override
  public String toString() {
    String path =
        segments.stream().map(ApiPath::encode).collect(Collectors.joining("/", "/api/v1/", ""));
    return query.isEmpty()
        ? path
        : query.entrySet().stream()
            .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
            .collect(Collectors.joining("&", path + "?", ""));
  }

  /** Percent-encoding (RFC 3986), for which the form's plus is a space. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
  }
}
