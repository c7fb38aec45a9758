package dev.slipway.ingress;

import dev.slipway.contract.Header;
import dev.slipway.error.RequestId;
import dev.slipway.route.RouteMatch;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headers that a guest sees, with names in lower case: the client's that are end-to-end, and
 * Slipway's own over them. The last address of X-Forwarded-For is the one that Slipway saw; what
 * else says where a request came from is the client's word only if the operator trusts it.
 */
final class GuestHeaders {
  private static final String OWN_PREFIX = "slipway-";
  private static final String PROTO = "x-forwarded-proto";
  private static final String PREFIX = "x-forwarded-prefix";
  private static final Set<String> ORIGIN = Set.of(OriginHeaders.HOST, PROTO, PREFIX, "forwarded");

  private static final Header HTTP = new Header(PROTO, "http");

  /** Answered here (expect), or replaced by what the request was really for (host). */
  private static final Set<String> USED_UP = Set.of("expect", "host");

  private final boolean trustForwarded;
  private final ConnectionHeaders connection = new ConnectionHeaders();
  private final List<Header> headers = new ArrayList<>(24);
  private final List<String> states = new ArrayList<>();
  private @Nullable String forwardedFor;
  private @Nullable String traceParent;
  private int traceParents;

  private GuestHeaders(boolean trustForwarded) {
    this.trustForwarded = trustForwarded;
  }

  /** The headers for one request. */
  static List<Header> of(
      HttpServerRequest request,
      OriginHeaders origin,
      RequestTarget target,
      RouteMatch match,
      RequestId id,
      boolean trustForwarded) {
    GuestHeaders guest = new GuestHeaders(trustForwarded);
    try {
      guest.takeOver(request);
    } catch (IllegalArgumentException e) {
      throw RequestRefusals.notValid("A header is not valid: " + e.getMessage() + ".");
    }
    guest.forwarded(origin, target, match);
    guest.trace();
    guest.headers.add(new Header("slipway-request-id", id.value()));
    return guest.headers;
  }

  private void takeOver(HttpServerRequest request) {
    request.headers().getAll(HttpHeaders.CONNECTION).forEach(connection::name);
    for (Map.Entry<String, String> header : request.headers()) {
      takeOver(header.getKey().toLowerCase(Locale.ROOT), header.getValue());
    }
  }

  private void takeOver(String name, String value) {
    if (connection.has(name) || USED_UP.contains(name) || name.startsWith(OWN_PREFIX)) {
      return;
    }
    switch (name) {
      case OriginHeaders.FOR ->
          forwardedFor = forwardedFor == null ? value : forwardedFor + ", " + value;
      case TraceParent.HEADER -> {
        traceParent = value;
        traceParents++;
      }
      case TraceParent.STATE_HEADER -> states.add(value);
      default -> {
        if (trustForwarded || !ORIGIN.contains(name)) {
          headers.add(new Header(name, value));
        }
      }
    }
  }

  private void forwarded(OriginHeaders origin, RequestTarget target, RouteMatch match) {
    headers.add(forwardedFor == null ? origin.forwardedFor() : origin.forwardedFor(forwardedFor));
    if (!target.authority().isEmpty()) {
      headers.add(origin.host(target.authority()));
      addUnlessTrusted(origin.forwardedHost(target.authority()));
    }
    addUnlessTrusted(HTTP);
    if (!match.prefix().isEmpty()) {
      addUnlessTrusted(new Header(PREFIX, match.prefix()));
    }
  }

  private void addUnlessTrusted(Header own) {
    if (!trustForwarded || headers.stream().noneMatch(header -> header.name().equals(own.name()))) {
      headers.add(own);
    }
  }

  private void trace() {
    if (traceParents == 1 && traceParent != null && TraceParent.isValid(traceParent)) {
      headers.add(new Header(TraceParent.HEADER, traceParent));
      states.forEach(state -> headers.add(new Header(TraceParent.STATE_HEADER, state)));
    } else {
      headers.add(new Header(TraceParent.HEADER, TraceParent.next()));
    }
  }
}
