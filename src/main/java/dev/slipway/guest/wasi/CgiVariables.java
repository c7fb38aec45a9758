package dev.slipway.guest.wasi;

import dev.slipway.contract.Header;
import dev.slipway.contract.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The meta-variables of a request (RFC 3875 4.1). Their characters are octets. Where the client is
 * and what it called is taken from the headers that the ingress sets ({@code X-Forwarded-*}).
 */
final class CgiVariables {
  /**
   * Headers without a variable: two have one of their own, and {@code HTTP_PROXY} is what programs
   * take their proxy from, so a client must not be able to set it.
   */
  private static final Set<String> WITHOUT = Set.of("content-type", "content-length", "proxy");

  private final HttpRequest request;
  private final Map<String, String> variables = new TreeMap<>();

  private CgiVariables(HttpRequest request) {
    this.request = request;
  }

  static Map<String, String> of(HttpRequest request) {
    CgiVariables variables = new CgiVariables(request);
    request.headers().forEach(variables::addHeader);
    variables.addRequest();
    variables.addServer();
    variables.addBody();
    return variables.variables;
  }

  /**
   * A header whose name is not of letters, digits and hyphens has no variable: {@code X_User} would
   * pass for {@code X-User}, which a proxy before us may vouch for.
   */
  private void addHeader(Header header) {
    String name = header.name().toLowerCase(Locale.ROOT);
    if (!WITHOUT.contains(name) && name.chars().allMatch(CgiVariables::isPlain)) {
      String separator = name.equals("cookie") ? "; " : ", ";
      variables.merge(
          "HTTP_" + name.toUpperCase(Locale.ROOT).replace('-', '_'),
          header.value(),
          (a, b) -> a + separator + b);
    }
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }

  private void addRequest() {
    String query = request.queryString();
    variables.put("GATEWAY_INTERFACE", "CGI/1.1");
    variables.put("REQUEST_METHOD", request.method());
    variables.put("SCRIPT_NAME", header("x-forwarded-prefix").orElse(""));
    variables.put("PATH_INFO", PercentDecoder.decode(request.path()));
    variables.put("QUERY_STRING", query);
    variables.put("REQUEST_URI", request.path() + (query.isEmpty() ? "" : "?" + query));
    variables.put("REMOTE_ADDR", client());
  }

  /** The last address is the one that the ingress saw; a direct invocation has none. */
  private String client() {
    String addresses = header("x-forwarded-for").orElse("");
    return addresses.substring(addresses.lastIndexOf(',') + 1).strip();
  }

  private void addServer() {
    String host = header("host").orElse("localhost");
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon > host.lastIndexOf(']');
    boolean secure = header("x-forwarded-proto").filter("https"::equals).isPresent();
    variables.put("SERVER_NAME", hasPort ? host.substring(0, colon) : host);
    variables.put("SERVER_PORT", hasPort ? host.substring(colon + 1) : secure ? "443" : "80");
    variables.put("SERVER_PROTOCOL", "HTTP/1.1");
    variables.put("SERVER_SOFTWARE", "Slipway");
    if (secure) {
      variables.put("HTTPS", "on");
    }
  }

  private void addBody() {
    int length = request.body().length;
    if (length > 0 || header("content-length").isPresent()) {
      variables.put("CONTENT_LENGTH", Integer.toString(length));
    }
    header("content-type").ifPresent(type -> variables.put("CONTENT_TYPE", type));
  }

  private Optional<String> header(String name) {
    List<Header> headers = request.headers();
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .reduce((first, last) -> last);
  }
}
