package dev.slipway.route;

import dev.slipway.function.FunctionKey;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hosts {@code <function>.<namespace>.<domain>}, and who may have a route below the domain.
 *
 * @param domain in lower case, without dots at its ends
 */
record DefaultHosts(String domain) {
  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

  DefaultHosts {
    if (!DOMAIN.matcher(domain).matches() || domain.length() > 126) {
      throw new IllegalArgumentException(
          "SLIPWAY_INGRESS_DOMAIN is \"" + domain + "\", which is no host name in lower case");
    }
  }

  /** The function whose default host this is, whether it exists or not. */
  Optional<FunctionKey> function(String host) {
    if (!isBelow(host)) {
      return Optional.empty();
    }
    int end = host.length() - domain.length() - 1;
    int dot = host.indexOf('.');
    if (dot <= 0 || dot + 1 >= end || host.indexOf('.', dot + 1) != end) {
      return Optional.empty();
    }
    return Optional.of(new FunctionKey(host.substring(dot + 1, end), host.substring(0, dot)));
  }

  /**
   * Whether a route of this namespace may have this host: below the domain only {@code
   * <namespace>.<domain>} and what is below that.
   */
  boolean permits(String namespace, String host) {
    if (!isBelow(host)) {
      return true;
    }
    String own = namespace + "." + domain;
    return host.equals(own) || host.endsWith("." + own);
  }

  private boolean isBelow(String host) {
    int dot = host.length() - domain.length() - 1;
    return dot > 0 && host.charAt(dot) == '.' && host.endsWith(domain);
  }
}
