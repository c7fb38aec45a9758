package dev.slipway.ingress;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** Refuses a head that the listener does not hand on, whatever it is for. */
final class RequestChecks {
  /** What a refused method is told; other names are taken too. */
  static final String SERVED_METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

  private static final int LONGEST_METHOD = 32;

  private RequestChecks() {}

  /**
   * Checks version, method, body coding and upgrade. {@code CONNECT} would need a tunnel; {@code
   * TRACE} would show a page's script headers that it must not see.
   */
  static void check(HttpServerRequest request) {
    if (request.version() == null) {
      throw RequestRefusals.notValid("The request's HTTP version is none that is served.");
    }
    checkMethod(request.method());
    MultiMap headers = request.headers();
    String coding = headers.get(HttpHeaders.TRANSFER_ENCODING);
    if (coding != null && !coding.equalsIgnoreCase("chunked")) {
      throw RequestRefusals.notValid("The only Transfer-Encoding that is served is chunked.");
    }
    String upgrade = headers.get(HttpHeaders.UPGRADE);
    if (upgrade != null && upgrade.equalsIgnoreCase("websocket")) {
      throw RequestRefusals.webSocket();
    }
  }

  private static void checkMethod(HttpMethod method) {
    String name = method.name();
    if (HttpMethod.CONNECT.equals(method) || HttpMethod.TRACE.equals(method)) {
      throw RequestRefusals.methodNotServed(name);
    }
    if (name.length() > LONGEST_METHOD || !isName(name)) {
      throw RequestRefusals.notValid("The method is no name of upper-case letters and digits.");
    }
  }

  private static boolean isName(String method) {
    for (int i = 0; i < method.length(); i++) {
      char c = method.charAt(i);
      boolean letter = c >= 'A' && c <= 'Z';
      if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '_' || c == '-'))) {
        return false;
      }
    }
    return !method.isEmpty();
  }
}
