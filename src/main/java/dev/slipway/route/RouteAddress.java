package dev.slipway.route;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which requests a route takes.
 *
 * @param host in lower case without port; empty for any host
 * @param path a prefix by whole segments, percent-encoded, without a slash at its end unless it is
 *     {@code /}
 * @param methods sorted, each once; {@link #ANY_METHOD} alone for any
 */
record RouteAddress(String host, String path, List<String> methods) {
  static final String ANY_METHOD = "*";

  private static final int MAX_HOST = 253;
  private static final int MAX_PATH = 1024;
  private static final int MAX_METHODS = 32;
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
  private static final Pattern METHOD = Pattern.compile("[A-Z][A-Z0-9_-]{0,31}");

  RouteAddress {
    methods = methods.stream().distinct().sorted().toList();
    checkHost(host);
    checkPath(path);
    checkMethods(methods);
  }

  private static void checkHost(String host) {
    if (!host.isEmpty() && (host.length() > MAX_HOST || !HOST.matcher(host).matches())) {
      throw invalid(
          "host",
          "The host \"" + host + "\" is no host name.",
          "Use labels of letters, digits and hyphens with dots between, and no port.");
    }
  }

  private static void checkPath(String path) {
    if (path.length() > MAX_PATH) {
      throw invalid("path", "The path has " + path.length() + " characters.", "Use 1024 at most.");
    }
    if (path.length() > 1 && path.endsWith("/")) {
      throw invalid(
          "path", "The path ends with a slash.", "Leave it out: a prefix matches whole segments.");
    }
    PathRules.flaw(path)
        .ifPresent(flaw -> {
          throw invalid("path", flaw, "Use a path such as /shop/orders.");
        });
  }

  private static void checkMethods(List<String> methods) {
    boolean named = methods.stream().allMatch(method -> METHOD.matcher(method).matches());
    if (methods.equals(List.of(ANY_METHOD))) {
      return;
    }
    if (methods.isEmpty() || methods.size() > MAX_METHODS || !named) {
      throw invalid(
          "methods",
          "The methods are not 1 to 32 names in upper case, and not * alone.",
          "Use a list such as [\"GET\", \"HEAD\"], or leave methods out for any.");
    }
  }

  private static SlipwayException invalid(String field, String reason, String fix) {
    return new SlipwayException(ErrorCode.INVALID_REQUEST, reason, fix).with("field", field);
  }
}
