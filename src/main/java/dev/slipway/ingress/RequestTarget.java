package dev.slipway.ingress;

import dev.slipway.route.PathRules;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import java.util.List;

/**
 * What a request is for (RFC 9112 3.2): the origin form, or the absolute form, whose host goes
 * before the Host header.
 *
 * @param authority host and perhaps port; empty if the request names none
 * @param path without query, percent-encoded, without a flaw
 * @param query without question mark; empty if there is none
 */
record RequestTarget(String authority, String path, String query) {
  private static final String HTTP = "http://";
  private static final String NEVER_IN_HOST = "\"#/<>?@\\^`{|},;";

  /** Looked up for each character of each request's host. */
  private static final boolean[] IN_HOST = hostCharacters();

  RequestTarget {
    for (int i = 0; i < authority.length(); i++) {
      char c = authority.charAt(i);
      if (c >= IN_HOST.length || !IN_HOST[c]) {
        throw RequestRefusals.notValid("The Host header is no host.");
      }
    }
    PathRules.flaw(path)
        .ifPresent(flaw -> {
          throw RequestRefusals.notValid(flaw);
        });
    if (!isVisible(query)) {
      throw RequestRefusals.notValid("The query has a character that must be percent-encoded.");
    }
  }

  private static boolean[] hostCharacters() {
    boolean[] inHost = new boolean[127];
    for (int c = '!'; c < inHost.length; c++) {
      inHost[c] = NEVER_IN_HOST.indexOf(c) < 0;
    }
    return inHost;
  }

  static RequestTarget of(HttpServerRequest request) {
    String uri = request.uri();
    if (uri.startsWith("/")) {
      return of(authority(request), uri);
    }
    if (!uri.regionMatches(true, 0, HTTP, 0, HTTP.length())) {
      throw RequestRefusals.notValid("The request target is neither a path nor an http URI.");
    }
    int end = endOfAuthority(uri);
    String rest = uri.substring(end);
    return of(uri.substring(HTTP.length(), end), rest.startsWith("/") ? rest : "/" + rest);
  }

  private static RequestTarget of(String authority, String pathAndQuery) {
    int mark = pathAndQuery.indexOf('?');
    return mark < 0
        ? new RequestTarget(authority, pathAndQuery, "")
        : new RequestTarget(
            authority, pathAndQuery.substring(0, mark), pathAndQuery.substring(mark + 1));
  }

  private static int endOfAuthority(String uri) {
    for (int i = HTTP.length(); i < uri.length(); i++) {
      if (uri.charAt(i) == '/' || uri.charAt(i) == '?') {
        return i;
      }
    }
    return uri.length();
  }

  private static String authority(HttpServerRequest request) {
    if (request.version() == HttpVersion.HTTP_2) {
      HostAndPort authority = request.authority();
      return authority == null ? "" : authority.toString();
    }
    List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
    if (hosts.size() > 1 || (hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_1)) {
      throw RequestRefusals.notValid("HTTP/1.1 wants exactly one Host header (RFC 9112 3.2).");
    }
    return hosts.isEmpty() ? "" : hosts.getFirst();
  }

  private static boolean isVisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
