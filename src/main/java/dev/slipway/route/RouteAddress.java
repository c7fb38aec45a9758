package dev.slipway.route;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which requests a route takes.
 *
 * @param host in lower case without port; empty for any host
 * @param path a prefix by whole segments, percent-encoded, without a slash at its end unless it is
 *     {@code /}
 * @param methods in upper case, sorted, each once; {@link #ANY_METHOD} alone for any
 */
record RouteAddress(String host, String path, List<String> methods) {
  static final String ANY_METHOD = "*";

  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
  private static final Pattern METHOD = Pattern.compile("[A-Z][A-Z0-9_-]{0,31}");

  RouteAddress {
    methods = methods.stream().distinct().sorted().toList();
    hostFlaw(host).ifPresent(RouteAddress::refuse);
    pathFlaw(path).ifPresent(RouteAddress::refuse);
    methodsFlaw(methods).ifPresent(RouteAddress::refuse);
  }

  private static Optional<String> hostFlaw(String host) {
    boolean good = host.isEmpty() || (host.length() <= 253 && HOST.matcher(host).matches());
    return good
        ? Optional.empty()
        : Optional.of("The host \"" + host + "\" is no host name of letters, digits and hyphens.");
  }

  private static Optional<String> pathFlaw(String path) {
    if (path.length() > 1024) {
      return Optional.of("The path has more than 1024 characters.");
    }
    if (path.length() > 1 && path.endsWith("/")) {
      return Optional.of("The path \"" + path + "\" ends with a slash.");
    }
    return PathRules.flaw(path);
  }

  private static Optional<String> methodsFlaw(List<String> methods) {
    if (methods.isEmpty() || (methods.size() > 1 && methods.contains(ANY_METHOD))) {
      return Optional.of("The methods are not a list of names, or * alone.");
    }
    return methods.stream()
        .filter(method -> !method.equals(ANY_METHOD) && !METHOD.matcher(method).matches())
        .findFirst()
        .map(method -> "The method \"" + method + "\" is no name in upper case.");
  }

  private static void refuse(String flaw) {
    throw new IllegalArgumentException(flaw);
  }
}
