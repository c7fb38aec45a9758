package dev.slipway.route;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a user says about a route.
 *
 * @param host any host if absent; upper case and a dot at the end are taken back
 * @param path a prefix by whole segments; required
 * @param methods any method if absent
 * @param function in the same namespace; required
 * @param stripPrefix whether the guest sees the path without the prefix; false if absent
 */
public record RouteSettings(
    @Nullable String host,
    String path,
    @Nullable List<String> methods,
    String function,
    @Nullable Boolean stripPrefix) {
  public RouteSettings {
    require("path", path);
    require("function", function);
    if (methods != null && methods.stream().anyMatch(method -> method == null)) {
      throw missing("methods");
    }
  }

  RouteAddress address() {
    return new RouteAddress(
        host == null ? "" : comparable(host),
        path,
        methods == null ? List.of(RouteAddress.ANY_METHOD) : methods);
  }

  boolean strips() {
    return Boolean.TRUE.equals(stripPrefix);
  }

  private static String comparable(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static void require(String field, @Nullable String value) {
    if (value == null) {
      throw missing(field);
    }
  }

  private static SlipwayException missing(String field) {
    return new SlipwayException(
            ErrorCode.INVALID_REQUEST,
            "The route's " + field + " is missing or null.",
            "Say at least path and function, such as {\"path\": \"/\", \"function\": \"hello\"}.")
        .with("field", field);
  }
}
