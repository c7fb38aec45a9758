package dev.slipway.route;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.slipway.function.FunctionKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stable endpoint of a function.
 *
 * @param host absent for any host
 * @param path a prefix by whole segments, still percent-encoded
 * @param methods {@code *} alone for any
 * @param function in the same namespace
 * @param stripPrefix whether the guest sees the path without the prefix
 */
public record Route(
    String namespace,
    String name,
    @Nullable String host,
    String path,
    List<String> methods,
    String function,
    boolean stripPrefix,
    Instant createdAt,
    String createdBy) {
  public Route {
    methods = List.copyOf(methods);
  }

  @JsonIgnore
  FunctionKey key() {
    return new FunctionKey(namespace, function);
  }

  @JsonIgnore
  RouteAddress address() {
    return new RouteAddress(host == null ? "" : host, path, methods);
  }
}
