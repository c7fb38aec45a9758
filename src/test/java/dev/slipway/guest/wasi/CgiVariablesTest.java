package dev.slipway.guest.wasi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contract.Header;
import dev.slipway.contract.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CgiVariablesTest {
  @Test
  void aRequestAsTheIngressHandsItOver() {
    Map<String, String> variables =
        CgiVariables.of(
            new HttpRequest(
                "POST",
                "/a%20b/c",
                "x=1&y=%20",
                List.of(
                    new Header("content-type", "text/plain"),
                    new Header("content-length", "4"),
                    new Header("accept", "text/html"),
                    new Header("accept", "*/*"),
                    new Header("cookie", "a=1"),
                    new Header("cookie", "b=2"),
                    new Header("host", "example.org:8443"),
                    new Header("x-forwarded-for", "10.0.0.1, 192.0.2.7"),
                    new Header("x-forwarded-proto", "https"),
                    new Header("x-forwarded-prefix", "/shop")),
                "body".getBytes(StandardCharsets.UTF_8)));

    assertThat(variables)
        .containsAllEntriesOf(
            Map.of(
                "GATEWAY_INTERFACE", "CGI/1.1",
                "REQUEST_METHOD", "POST",
                "SCRIPT_NAME", "/shop",
                "PATH_INFO", "/a b/c",
                "QUERY_STRING", "x=1&y=%20",
                "REQUEST_URI", "/a%20b/c?x=1&y=%20",
                "CONTENT_TYPE", "text/plain",
                "CONTENT_LENGTH", "4",
                "REMOTE_ADDR", "192.0.2.7",
                "HTTPS", "on"))
        .containsAllEntriesOf(
            Map.of(
                "SERVER_NAME", "example.org",
                "SERVER_PORT", "8443",
                "SERVER_PROTOCOL", "HTTP/1.1",
                "SERVER_SOFTWARE", "Slipway",
                "HTTP_ACCEPT", "text/html, */*",
                "HTTP_COOKIE", "a=1; b=2"))
        .doesNotContainKeys("HTTP_CONTENT_TYPE", "HTTP_CONTENT_LENGTH");
  }

  @Test
  void aRequestThatSaysLittle() {
    Map<String, String> variables = of(List.of());

    assertThat(variables)
        .containsEntry("QUERY_STRING", "")
        .containsEntry("SCRIPT_NAME", "")
        .containsEntry("REMOTE_ADDR", "")
        .containsEntry("SERVER_NAME", "localhost")
        .containsEntry("SERVER_PORT", "80")
        .doesNotContainKeys("CONTENT_TYPE", "CONTENT_LENGTH", "HTTPS");
  }

  @ParameterizedTest
  @CsvSource({
    "example.org, example.org, 80",
    "[::1], [::1], 80",
    "[::1]:8000, [::1], 8000",
    "a:1, a, 1"
  })
  void theHostIsNameAndPort(String host, String name, String port) {
    assertThat(of(List.of(new Header("host", host))))
        .containsEntry("SERVER_NAME", name)
        .containsEntry("SERVER_PORT", port);
  }

  /** A client must not set the proxy of a program, nor a header that only a proxy may set. */
  @Test
  void headersThatCouldPassForOthersHaveNoVariable() {
    Map<String, String> variables =
        of(
            List.of(
                new Header("Proxy", "http://evil"),
                new Header("PROXY", "http://evil"),
                new Header("x_user", "root"),
                new Header("x.user", "root"),
                new Header("X-User", "ada")));

    assertThat(variables).doesNotContainKey("HTTP_PROXY").containsEntry("HTTP_X_USER", "ada");
    assertThat(variables.values()).doesNotContain("root", "http://evil");
  }

  @ParameterizedTest
  @CsvSource({
    "/plain, /plain",
    "/a%20b, /a b",
    "/a%2Fb%2fc, /a%2Fb%2fc",
    "/a%00b, /a%00b",
    "/100%, /100%",
    "/%4, /%4",
    "/%zz, /%zz",
    "/%2541, /%41",
    "/%C3%BC, /\u00c3\u00bc",
  })
  void pathsAreDecodedButForSlashesAndNul(String path, String decoded) {
    assertThat(PercentDecoder.decode(path)).isEqualTo(decoded);
  }

  private static Map<String, String> of(List<Header> headers) {
    return CgiVariables.of(new HttpRequest("GET", "/", "", headers, new byte[0]));
  }
}
