package dev.slipway.runtime;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.slipway.DeployedFunction;
import dev.slipway.SignedGuests;
import dev.slipway.claims.ModuleClaims;
import dev.slipway.claims.Validity;
import dev.slipway.contract.Dialect;
import dev.slipway.contract.KeyValueCall;
import dev.slipway.contract.KeyValueReply;
import dev.slipway.contract.SentCall;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Functions that serve contracts to other functions. */
@QuarkusTest
class PortableProviderIT {
  private static final String CUSTOM = "acme:oracle";
  private static final String KEYVALUE = "wascc:keyvalue";
  private static final String PROVIDERS = "/api/v1/namespaces/default/providers/";

  @Test
  void aFunctionServesAContractOfItsOwn() {
    provide("oracle", "mirror-d2", CUSTOM);
    DeployedFunction caller = bound("asks-oracle", "mirror-d2", CUSTOM, "oracle");

    Response reply = tell(caller, MirrorGuests.host(CUSTOM, "Ask", ascii("reply=6f6b")));

    reply
        .then()
        .statusCode(200)
        .body("outcome", equalTo("answered"))
        .body("payload", equalTo(base64("ok")))
        .body("report.hostCalls.size()", equalTo(1))
        .body("report.hostCalls[0].contract", equalTo(CUSTOM))
        .body("report.hostCalls[0].link", equalTo("default"))
        .body("report.hostCalls[0].provider", equalTo("oracle"))
        .body("report.hostCalls[0].operation", equalTo("Ask"))
        .body("report.hostCalls[0].outcome", equalTo("answered"))
        .body("report.hostCalls[0].duration", startsWith("PT"));
  }

  /** The caller is of 2019, the provider of 2021: each speaks its own dialect. */
  @Test
  void aKnownContractIsTranslatedBetweenTheErasOfTheTwo() throws Exception {
    provide("portable-store", "mirror-d3", KEYVALUE);
    DeployedFunction caller = bound("asks-store", "mirror-d0", KEYVALUE, "portable-store");
    // What the provider answers is the key that it is asked for: 42 as a number of MessagePack.
    KeyValueCall.Add call = new KeyValueCall.Add("reply=2a", 1);
    SentCall sent = Dialect.D0.contract(KEYVALUE).write(call);

    Response reply = tell(caller, MirrorGuests.host(KEYVALUE, sent.operation(), sent.payload()));

    byte[] payload = Base64.getDecoder().decode(reply.jsonPath().getString("payload"));
    assertThat(sent.reply(payload)).isEqualTo(new KeyValueReply.Sum(42));
  }

  @Test
  void itsErrorIsTheGuestsAndNotTheProviders() {
    provide("grumpy", "mirror-d2", CUSTOM);
    DeployedFunction caller = bound("asks-grumpy", "mirror-d2", CUSTOM, "grumpy");

    Response reply = tell(caller, MirrorGuests.host(CUSTOM, "Ask", ascii("error=6e6f")));

    reply
        .then()
        .body("outcome", equalTo("guest-error"))
        .body("detail", equalTo("no"))
        .body("report.hostCalls[0].outcome", equalTo("refused"));
  }

  @Test
  void aFunctionThatServesNothingMoreMakesTheCapabilityUnavailable() {
    DeployedFunction provider = provide("gone", "mirror-d2", CUSTOM);
    DeployedFunction caller = bound("asks-gone", "mirror-d2", CUSTOM, "gone");
    provider.release(1, Map.of("targets", List.of())).then().statusCode(200);

    Response reply = tell(caller, MirrorGuests.host(CUSTOM, "Ask", ascii("reply=6f6b")));

    reply
        .then()
        .body("outcome", equalTo("capability-unavailable"))
        .body("detail", containsString("unreachable"))
        .body("report.hostCalls[0].outcome", equalTo("unreachable"));
  }

  @Test
  void aFunctionWhoseClaimsDoNotSaySoIsNoProvider() {
    deploy("no-provider", "mirror-d2", CUSTOM, false).then().statusCode(200);

    Response refused = putProvider("not-one", "no-provider", CUSTOM);

    refused
        .then()
        .spec(problem(ErrorCode.PROVIDER_UNREACHABLE))
        .body("detail", containsString("do not say that it provides acme:oracle"));
  }

  /** Deploys a function of this name as a provider, and makes the provider of the same name. */
  private static DeployedFunction provide(String name, String file, String contract) {
    DeployedFunction function = DeployedFunction.create(name);
    function.upload(sign(function, file, contract, true)).then().statusCode(201);
    function.release(0, 1).then().statusCode(200);
    putProvider(name, name, contract).then().statusCode(201);
    return function;
  }

  private static Response deploy(String name, String file, String contract, boolean provider) {
    DeployedFunction function = DeployedFunction.create(name);
    function.upload(sign(function, file, contract, provider)).then().statusCode(201);
    return function.release(
        0,
        Map.of(
            "targets",
            List.of(DeployedFunction.target(1, 1)),
            "allow",
            List.of("unbound-capability")));
  }

  private static Response putProvider(String name, String function, String contract) {
    return admin()
        .body(
            Map.of(
                "contract", contract, "type", "function", "config", Map.of("function", function)))
        .put(PROVIDERS + name);
  }

  private static DeployedFunction bound(
      String name, String file, String contract, String provider) {
    DeployedFunction function = DeployedFunction.create(name);
    function.upload(sign(function, file, contract, false)).then().statusCode(201);
    admin()
        .body(Map.of("provider", provider))
        .put(function.path() + "/bindings/" + contract + "/default")
        .then()
        .statusCode(201);
    function.release(1, 1).then().statusCode(200);
    return function;
  }

  private static byte[] sign(
      DeployedFunction function, String file, String contract, boolean provider) {
    ModuleClaims claims =
        new ModuleClaims(
            Optional.of("mirror"),
            List.of(),
            List.of(contract),
            OptionalInt.of(1),
            Optional.empty(),
            Optional.empty(),
            provider);
    return function
        .guests()
        .sign(SignedGuests.bytes("mirror", file), claims, Validity.from(Instant.now()));
  }

  private static Response tell(DeployedFunction function, String words) {
    return function.invoke(Map.of("operation", "tell", "payload", base64(words)));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(ascii(text));
  }
}
