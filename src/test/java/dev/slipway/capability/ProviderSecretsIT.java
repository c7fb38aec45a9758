package dev.slipway.capability;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.slipway.error.ErrorCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Secrets of providers are kept, and shown to nobody. */
@QuarkusTest
class ProviderSecretsIT extends OnProviders {
  private static final String SECRET = "correct-horse-battery";

  @Inject ProviderRepository rows;

  @Test
  void secretsAreWrittenAndNeverShown() {
    Response response = put("safe", Map.of("label", "r-", "password", SECRET, "token", SECRET));

    response
        .then()
        .statusCode(201)
        .body("config.password", equalTo(Map.of("set", true)))
        .body("config.token", equalTo(Map.of("set", true)));
    Response swap = put("safe", Map.of("label", "r-", "password", SECRET + 2));
    Response refused = put("safe", Map.of("label", "r-", "password", SECRET, "colour", 1));
    Response stale =
        admin()
            .header("If-None-Match", "*")
            .body(settings(Map.of("label", "r-", "password", SECRET)))
            .put(PROVIDERS + "safe");
    Response audit = admin().get("/api/v1/namespaces/default/audit?limit=20");
    Response list = admin().get("/api/v1/namespaces/default/providers");
    assertThat(List.of(response, swap, refused, stale, audit, list))
        .allSatisfy(answer -> assertThat(answer.asString()).doesNotContain(SECRET));
    audit
        .then()
        .body("items[0].action", equalTo("provider.swapped"))
        .body("items[0].after.config.password", equalTo(Map.of("set", true)));
    assertThat(type.config("r-").password()).contains(new Secret(SECRET + 2));
    assertThat(type.config("r-").toString()).doesNotContain(SECRET);
    assertThat(secretsOf("safe")).contains(SECRET);
  }

  @Test
  void aSecretStaysUntilItIsReplacedOrRemoved() {
    put("keeps", Map.of("label", "s-", "password", SECRET));

    put("keeps", Map.of("label", "s-")).then().body("config", hasKey("password"));
    assertThat(type.config("s-").password()).contains(new Secret(SECRET));
    put("keeps", Map.of("label", "s-", "password", Map.of("set", true)))
        .then()
        .statusCode(200)
        .body("config", hasKey("password"));
    assertThat(type.config("s-").password()).contains(new Secret(SECRET));
    Map<String, Object> removing = new HashMap<>(Map.of("label", "s-"));
    removing.put("password", null);
    put("keeps", removing).then().statusCode(200).body("config", not(hasKey("password")));
    assertThat(type.config("s-").password()).isEqualTo(Optional.empty());
    put("keeps", Map.of("label", "s-", "password", Map.of("set", true)))
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST))
        .body("field", equalTo("config.password"));
    put("keeps", Map.of("label", "s-", "password", 7))
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST));
  }

  private String secretsOf(String name) {
    return QuarkusTransaction.requiringNew()
        .call(() -> rows.findById(new ProviderId("default", name)).secrets);
  }
}
