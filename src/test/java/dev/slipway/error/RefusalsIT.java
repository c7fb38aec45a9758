package dev.slipway.error;

import static dev.slipway.Problems.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.slipway.ControlApi;
import dev.slipway.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client does wrong on the control listener, it reads a problem. */
@QuarkusTest
class RefusalsIT {
  private static final String NAMESPACE = "/api/v1/namespaces/refusals";

  @TestHTTPResource("/")
  URI root;

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/nothing", "/api/v1/namespaces/a/b/c/d", "/api"})
  void anUnknownPathBelowTheApi(String path) {
    Response response = ControlApi.admin().get(path);

    response.then().spec(problem(ErrorCode.NOT_FOUND)).body("instance", equalTo(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/", "/q/nothing", "/favicon.ico"})
  void anUnknownPathElsewhere(String path) {
    Response response = given().header("Accept", "text/html").get(path);

    response.then().spec(problem(ErrorCode.NOT_FOUND));
  }

  /** Quarkus refuses it before any route of ours, with nothing to read. */
  @Test
  void aPathWithABrokenEscape() throws IOException {
    String answer =
        RawHttp.exchange(
            root.getPort(), "GET /api/v1/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertThat(answer).contains(" 400 ").doesNotContain("html");
  }

  @Test
  void aMethodThatThePathDoesNotTake() {
    Response response = ControlApi.admin().body("{}").post(NAMESPACE);

    response.then().spec(problem(ErrorCode.METHOD_NOT_ALLOWED));
  }

  @Test
  void aBodyOfAnotherType() {
    Response response = ControlApi.admin().contentType("text/plain").body("x").put(NAMESPACE);

    response.then().spec(problem(ErrorCode.UNSUPPORTED_MEDIA_TYPE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no/type/at all", ";;"})
  void aBodyOfNoType(String type) throws Exception {
    HttpRequest request =
        request()
            .header("Content-Type", type)
            .PUT(HttpRequest.BodyPublishers.ofString("{}"))
            .build();

    HttpResponse<String> response = send(request);

    assertThat(response.statusCode()).isBetween(400, 499);
    assertThat(response.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
  }

  @Test
  void anAnswerOfAnotherType() {
    Response response = ControlApi.admin().accept("image/png").get("/api/v1/namespaces/default");

    response.then().spec(problem(ErrorCode.NOT_ACCEPTABLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "{",
        "{\"description\":",
        "{\"description\":\"a\",}",
        "{\"description\":\"a\"} {}",
        "{\"description\":\"a\",\"description\":\"b\"}",
        "{'description':'a'}",
        "no json",
        "[]",
        "7",
        "\"text\"",
        "{\"description\":7}",
        "{\"description\":true}",
        "{\"description\":[\"a\"]}",
        "{\"description\":{\"a\":1}}",
        "{\"description\":\"a\\u0000b\"}",
        "\u0000"
      })
  void aBodyThatIsNotWhatItMustBe(String body) {
    Response response = ControlApi.admin().body(body).put(NAMESPACE);

    response.then().spec(problem(ErrorCode.INVALID_REQUEST));
  }

  @Test
  void aBodyThatIsNestedWithoutEnd() throws Exception {
    HttpRequest request =
        request()
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString("{\"description\":" + "[".repeat(100_000)))
            .build();

    HttpResponse<String> response = send(request);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("invalid-request");
  }

  @Test
  void anUnknownFieldIsNamedWithThoseThatExist() {
    Response response = ControlApi.admin().body("{\"descripton\":\"a\"}").put(NAMESPACE);

    response
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST))
        .body("field", equalTo("descripton"))
        .body("known", hasItem("description"))
        .body("detail", containsString("descripton"));
  }

  @Test
  void aWrongTypeIsNamedWithTheRightOne() {
    Response response = ControlApi.admin().body("{\"description\":7}").put(NAMESPACE);

    response
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST))
        .body("field", equalTo("description"))
        .body("expected", equalTo("a text"));
  }

  @Test
  void aBodyOverTheLimitOfJson() {
    String body = "{\"description\":\"" + "a".repeat(1 << 20) + "\"}";

    Response response = ControlApi.admin().body(body).put(NAMESPACE);

    response.then().spec(problem(ErrorCode.BODY_TOO_LARGE)).body("limit", equalTo(1 << 20));
  }

  @Test
  void aBodyOverTheLimitThatDoesNotSaySo() throws Exception {
    byte[] body =
        ("{\"description\":\"" + "a".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        request()
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();

    HttpResponse<String> response = send(request);

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("body-too-large");
  }

  @Test
  void aBodyThatIsAnnouncedAsHuge() throws IOException {
    String answer =
        RawHttp.exchange(
            root.getPort(),
            "PUT %s HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n{"
                .formatted(NAMESPACE));

    assertThat(answer).contains(" 413 ", "application/problem+json", "body-too-large");
  }

  @Test
  void aBodyThatIsCutOffDoesNoHarm() throws IOException {
    RawHttp.cutOff(
        root.getPort(),
        """
        PUT %s HTTP/1.1\r
        Host: x\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Content-Length: 100\r
        \r
        {"descr\
        """
            .formatted(NAMESPACE, ControlApi.adminToken()));

    Response response = ControlApi.admin().get(NAMESPACE);

    response.then().spec(problem(ErrorCode.NOT_FOUND));
  }

  @ParameterizedTest
  @CsvSource({"limit,0", "limit,201", "limit,x", "limit,99999999999", "after,x"})
  void aPageThatCannotBe(String parameter, String value) {
    Response response = ControlApi.admin().queryParam(parameter, value).get("/api/v1/audit");

    response.then().spec(problem(ErrorCode.INVALID_REQUEST)).body("field", equalTo(parameter));
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(root.resolve(NAMESPACE))
        .header("Authorization", "Bearer " + ControlApi.adminToken());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
