package dev.slipway.namespace;

import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.ControlApi;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trusted issuers over REST, and what others hear of them. */
@QuarkusTest
class IssuerIT {
  private static final String ISSUERS = "/api/v1/namespaces/trust/issuers/";
  private static final String KEY = "ABANVDKJYPTJZQTECHRJTTZONTJUWVPEG22T6DKLASAFYZ2DRGPQGJBV";
  private static final String OTHER = "ACODERUVFFAWZQDSS6SBIACUA5O6SXF7HJ3YTYXBALHZP3P7R4BUO4J2";

  @Inject IssuerService issuers;
  @Inject TrustListener heard;

  @BeforeEach
  void trustNobody() {
    ControlApi.admin().body("{}").put("/api/v1/namespaces/trust");
    ControlApi.admin().delete(ISSUERS + KEY);
    ControlApi.admin().delete(ISSUERS + OTHER);
    heard.forget();
  }

  @Test
  void aTrustedIssuerIsTrustedInItsNamespaceOnly() {
    Response response = put(KEY, "Acme");

    response
        .then()
        .statusCode(201)
        .body("accountKey", equalTo(KEY))
        .body("name", equalTo("Acme"))
        .body("createdBy", equalTo("admin"));
    assertThat(issuers.isTrusted("trust", KEY)).isTrue();
    assertThat(issuers.isTrusted("default", KEY)).isFalse();
    assertThat(issuers.isTrusted("trust", OTHER)).isFalse();
  }

  @Test
  void aNewNameIs200AndNoNews() {
    put(KEY, "Acme");

    Response response = put(KEY, "Acme Inc.");

    response.then().statusCode(200).body("name", equalTo("Acme Inc."));
    assertThat(heard.all()).containsExactly(new IssuerTrusted("trust", KEY));
  }

  @Test
  void revokingEndsTrustAndPuttingItBackRestoresIt() {
    put(KEY, "Acme");

    Response response = ControlApi.admin().delete(ISSUERS + KEY);

    response.then().statusCode(204);
    assertThat(issuers.isTrusted("trust", KEY)).isFalse();
    put(KEY, "Acme").then().statusCode(201);
    assertThat(heard.all())
        .containsExactly(
            new IssuerTrusted("trust", KEY),
            new IssuerRevoked("trust", KEY),
            new IssuerTrusted("trust", KEY));
  }

  @Test
  void observersSeeWhatIsCommitted() {
    put(KEY, "Acme");
    ControlApi.admin().delete(ISSUERS + KEY);

    assertThat(heard.trustedWhenHeard()).containsExactly(true, false);
  }

  @Test
  void whatIsNotTrustedCannotBeRevoked() {
    Response response = ControlApi.admin().delete(ISSUERS + KEY);

    response.then().spec(problem(ErrorCode.NOT_FOUND));
    assertThat(heard.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "ABANVDKJYPTJZQTECHRJTTZONTJUWVPEG22T6DKLASAFYZ2DRGPQGJBW",
        "abanvdkjyptjzqtechrjttzontjuwvpeg22t6dklasafyz2drgpqgjbv",
        "MCYQSR5WIOABHZP6Z3SG67REVC2QDCYAHUVXHUSSLFWNO55OZ3O33MKR"
      })
  void onlyAnAccountKeyCanBeTrusted(String key) {
    Response response = put(key, "Acme");

    response.then().spec(problem(ErrorCode.INVALID_REQUEST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\":null}", "{\"name\":\" \"}", "{\"name\":7}"})
  void anIssuerHasAName(String body) {
    Response response = ControlApi.admin().body(body).put(ISSUERS + KEY);

    response.then().spec(problem(ErrorCode.INVALID_REQUEST)).body("field", equalTo("name"));
  }

  @Test
  void aMissingNamespaceIs404() {
    Response put =
        ControlApi.admin().body(Map.of("name", "x")).put("/api/v1/namespaces/none/issuers/" + KEY);
    Response list = ControlApi.admin().get("/api/v1/namespaces/none/issuers");

    put.then().spec(problem(ErrorCode.NOT_FOUND)).body("namespace", equalTo("none"));
    list.then().spec(problem(ErrorCode.NOT_FOUND));
  }

  @Test
  void theListComesInPages() {
    put(OTHER, "Other");
    put(KEY, "Acme");

    Response first = ControlApi.admin().queryParam("limit", 1).get(ISSUERS);

    first
        .then()
        .statusCode(200)
        .body("items.accountKey", equalTo(List.of(KEY)))
        .body("next", equalTo(KEY));
    ControlApi.admin()
        .queryParam("after", KEY)
        .get(ISSUERS)
        .then()
        .body("items.name", equalTo(List.of("Other")));
  }

  private static Response put(String key, String name) {
    return ControlApi.admin().body(Map.of("name", name)).put(ISSUERS + key);
  }
}
