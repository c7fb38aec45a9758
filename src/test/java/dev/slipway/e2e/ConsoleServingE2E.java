package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the console's files are served, for which no browser is needed. */
class ConsoleServingE2E {
  private static final Pattern SCRIPT = Pattern.compile("\"(/console/assets/[^\"]+\\.js)\"");
  private static final String CACHE = "Cache-Control";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Platform platform;

  @BeforeAll
  static void start() {
    platform = Platform.start("console-serving");
  }

  @AfterAll
  static void stop() throws IOException {
    platform.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/",
        "/console/index.html",
        "/console/default/functions/hello",
        "/console/api/functions",
        "/console/assets/functions"
      })
  void everyAddressIsThePageAndNoMoreThanItMayBe(String path) throws Exception {
    HttpResponse<String> page = get(platform.controlPort(), path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).containsPattern(SCRIPT).doesNotContain("<style", "<script>", "style=");
    assertGuarded(page);
    assertThat(page.headers().allValues(CACHE)).contains("no-cache");
  }

  @Test
  void theAddressWithoutASlashLeadsToThePage() throws Exception {
    HttpResponse<String> answer = get(platform.controlPort(), "/console");

    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(answer.headers().firstValue("Location")).contains("/console/");
    assertGuarded(answer);
  }

  @Test
  void anAssetIsKeptForEver() throws Exception {
    Matcher named = SCRIPT.matcher(get(platform.controlPort(), "/console/").body());
    assertThat(named.find()).isTrue();

    HttpResponse<String> script = get(platform.controlPort(), named.group(1));

    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.headers().allValues(CACHE))
        .containsExactly("public, max-age=31536000, immutable");
    assertGuarded(script);
  }

  @ParameterizedTest
  @CsvSource({
    "/console/, text/html;charset=UTF-8",
    "/console/slipway.svg, image/svg+xml",
    "/console/default/functions, text/html;charset=UTF-8"
  })
  void whoHasAFileIsToldSo(String path, String type) throws Exception {
    HttpResponse<String> first = get(platform.controlPort(), path);
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> second = get(platform.controlPort(), path, "If-None-Match", tag);

    assertThat(first.headers().allValues("Content-Type")).containsExactly(type);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertGuarded(second);
    assertThat(get(platform.controlPort(), path, "If-None-Match", "\"older\"").body())
        .isEqualTo(first.body());
  }

  @Test
  void aHeadHasTheLengthAndNoBody() throws Exception {
    String page = get(platform.controlPort(), "/console/").body();

    HttpResponse<String> head =
        CLIENT.send(
            to(platform.controlPort(), "/console/").method("HEAD", BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(page.length());
    assertThat(head.body()).isEmpty();
  }

  /** The page of the sign-in names them all: what it imports is preloaded. */
  @Test
  void theSignInLoadsNoMoreThanItNeeds() throws Exception {
    Matcher named = SCRIPT.matcher(get(platform.controlPort(), "/console/").body());
    int bytes = 0;
    while (named.find()) {
      bytes += get(platform.controlPort(), named.group(1)).body().length();
    }

    assertThat(bytes).isBetween(100_000, 350_000);
  }

  @Test
  void anAssetOfAnotherBuildIsNotThePageAndNotKept() throws Exception {
    HttpResponse<String> script = get(platform.controlPort(), "/console/assets/index-gone.js");

    assertThat(script.statusCode()).isEqualTo(404);
    assertThat(script.headers().allValues(CACHE)).containsExactly("no-cache");
    assertThat(script.body()).contains("\"code\":\"not-found\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/console", "/console/", "/console/index.html"})
  void theIngressHasNoConsole(String path) throws Exception {
    HttpResponse<String> answer = get(platform.ingressPort(), path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"code\":\"route-not-found\"");
  }

  private static void assertGuarded(HttpResponse<String> answer) {
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .containsExactly(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'");
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
  }

  private static HttpResponse<String> get(int port, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = to(port, path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder to(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }
}
