package dev.slipway.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.Wat;
import dev.slipway.function.FunctionKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** WASI commands behind the ingress, as CGI programs. */
class CommandHttpIT {
  private static final FunctionKey COPY = new FunctionKey("default", "copy");
  private static final FunctionKey PROBE = new FunctionKey("default", "probe");
  private static final FunctionKey UNCLAIMED = new FunctionKey("default", "unclaimed");

  /** Its standard output is its standard input; with exit code 3 if that begins with an x. */
  private static final String COPIER =
      """
      (module
        (import "wasi_snapshot_preview1" "fd_read"
          (func $fd_read (param i32 i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "fd_write"
          (func $fd_write (param i32 i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
        (memory (export "memory") 2)
        (func (export "_start")
          (i32.store (i32.const 0) (i32.const 100))
          (i32.store (i32.const 4) (i32.const 65536))
          (drop (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 4)))
          (if (i32.eq (i32.load8_u (i32.const 100)) (i32.const 120))
            (then
              (drop (call $fd_write (i32.const 2) (i32.const 0) (i32.const 1) (i32.const 8)))
              (call $exit (i32.const 3))))
          (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))))
      """;

  private static GivenIngress ingress;

  @BeforeAll
  static void open() {
    ingress = GivenIngress.withSchedule(Map.of());
    byte[] copier = Wat.compile(COPIER);
    ingress.given.serve(COPY, copier);
    ingress.given.serve(UNCLAIMED, copier, Set.of(), true, ingress.given.limits());
    ingress.given.serve(PROBE, GivenIngress.guest("wasi-probe/wasi-probe-preview1.wasm"));
    ingress
        .routes
        .with("/copy", COPY)
        .with("/unclaimed", UNCLAIMED)
        .with("", "/probe", List.of("*"), PROBE, true);
  }

  @AfterAll
  static void close() {
    ingress.close();
  }

  @Test
  void theOutputIsTheBody() {
    RawResponse response = post("/copy", "", "hello, world");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.text()).isEqualTo("hello, world");
    assertThat(response.header("Content-Type")).isNull();
    assertThat(response.header("Slipway-Version")).isEqualTo("1");
  }

  @Test
  void aHeaderBlockIsStatusAndHeaders() {
    RawResponse response =
        post(
            "/copy",
            "",
            "Status: 404 Not Found\nContent-Type: text/html\nSet-Cookie: a=1\nSet-Cookie: b=2\n\ngone");

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.all("Set-Cookie")).containsExactly("a=1", "b=2");
    assertThat(response.header("Content-Type")).isEqualTo("text/html");
    assertThat(response.text()).isEqualTo("gone");
  }

  @Test
  void aLocationRedirects() {
    RawResponse response = post("/copy", "", "Location: https://example.org/\r\n\r\n");

    assertThat(response.status()).isEqualTo(302);
    assertThat(response.header("Location")).isEqualTo("https://example.org/");
  }

  @Test
  void aBadStatusIsNoResponse() {
    RawResponse response = post("/copy", "", "Status: 99999\n\nbody");

    assertThat(response.status()).isEqualTo(502);
    assertThat(response.code()).isEqualTo("guest-response-invalid");
  }

  @Test
  void anExitCodeIsAnErrorOfTheGuest() {
    RawResponse response = post("/copy", "", "x");

    assertThat(response.status()).isEqualTo(502);
    assertThat(response.code()).isEqualTo("guest-error");
  }

  @Test
  void withoutTheClaimItIsNotCalled() {
    assertThat(post("/unclaimed", "", "hello").code()).isEqualTo("capability-denied");
  }

  @Test
  void theRequestIsInTheEnvironment() {
    RawResponse response =
        post(
            "/probe/a%20b?q=1",
            "Content-Type: text/x-probe\r\nX-Name: Ada\r\nProxy: http://evil\r\nx_name: Eve\r\n",
            "environ_get all");

    assertThat(response.text())
        .contains(" REQUEST_METHOD=POST", " SCRIPT_NAME=/probe ", " PATH_INFO=/a b ")
        .contains(" QUERY_STRING=q=1 ", " REQUEST_URI=/a%20b?q=1 ", " REMOTE_ADDR=127.0.0.1 ")
        .contains(" CONTENT_TYPE=text/x-probe ", " CONTENT_LENGTH=15 ", " HTTP_X_NAME=Ada ")
        .contains(" SERVER_NAME=localhost ", " SERVER_PORT=8000 ", " HTTP_HOST=localhost:8000 ")
        .doesNotContain("evil", "Eve");
  }

  private static RawResponse post(String path, String headers, String body) {
    String request =
        "POST %s HTTP/1.1\r\nHost: localhost:8000\r\n%sContent-Length: %d\r\n\r\n%s"
            .formatted(path, headers, body.length(), body);
    try (RawClient client = ingress.connect()) {
      return client.sendBytes(request.getBytes(StandardCharsets.US_ASCII)).read();
    }
  }
}
