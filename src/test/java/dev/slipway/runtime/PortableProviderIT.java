package dev.slipway.runtime;

import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.slipway.contract.ContractReply;
import dev.slipway.contract.Dialect;
import dev.slipway.contract.KeyValueCall;
import dev.slipway.contract.KeyValueReply;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Functions that serve contracts to other functions. */
@QuarkusTest
class PortableProviderIT {
  private static final String CUSTOM = "acme:oracle";
  private static final String KEYVALUE = "wascc:keyvalue";

  @Test
  void aFunctionServesAContractOfItsOwn() {
    provide("oracle", Dialect.D2, CUSTOM);
    DeployedMirror caller = bound("asks-oracle", Dialect.D2, CUSTOM, "oracle");

    Response reply = caller.tell(MirrorGuests.host(CUSTOM, "Ask", ascii("reply=6f6b")));

    reply
        .then()
        .statusCode(200)
        .body("outcome", equalTo("answered"))
        .body("payload", equalTo(DeployedMirror.base64("ok")))
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
    provide("portable-store", Dialect.D3, KEYVALUE);
    DeployedMirror caller = bound("asks-store", Dialect.D0, KEYVALUE, "portable-store");
    // What the provider answers is the key that it is asked for: 42 as a number of MessagePack.
    ContractReply reply = caller.reply(KEYVALUE, new KeyValueCall.Add("reply=2a", 1));

    assertThat(reply).isEqualTo(new KeyValueReply.Sum(42));
  }

  @Test
  void itsErrorIsTheGuestsAndNotTheProviders() {
    provide("grumpy", Dialect.D2, CUSTOM);
    DeployedMirror caller = bound("asks-grumpy", Dialect.D2, CUSTOM, "grumpy");

    Response reply = caller.tell(MirrorGuests.host(CUSTOM, "Ask", ascii("error=6e6f")));

    reply
        .then()
        .body("outcome", equalTo("guest-error"))
        .body("detail", equalTo("no"))
        .body("report.hostCalls[0].outcome", equalTo("refused"));
  }

  @Test
  void aFunctionThatServesNothingMoreMakesTheCapabilityUnavailable() {
    DeployedMirror provider = provide("gone", Dialect.D2, CUSTOM);
    DeployedMirror caller = bound("asks-gone", Dialect.D2, CUSTOM, "gone");
    provider.function().release(1, Map.of("targets", List.of())).then().statusCode(200);

    Response reply = caller.tell(MirrorGuests.host(CUSTOM, "Ask", ascii("reply=6f6b")));

    reply
        .then()
        .body("outcome", equalTo("capability-unavailable"))
        .body("detail", containsString("unreachable"))
        .body("report.hostCalls[0].outcome", equalTo("unreachable"));
  }

  @Test
  void aFunctionWhoseClaimsDoNotSaySoIsNoProvider() {
    provide("any-oracle", Dialect.D2, CUSTOM);
    DeployedMirror.create("no-provider", Dialect.D2, CUSTOM).bind(CUSTOM, "any-oracle").release(1);

    Response refused = putProvider("not-one", "no-provider", CUSTOM);

    refused
        .then()
        .spec(problem(ErrorCode.PROVIDER_UNREACHABLE))
        .body("detail", containsString("do not say that it provides acme:oracle"));
  }

  /** Deploys a function of this name as a provider, and makes the provider of the same name. */
  private static DeployedMirror provide(String name, Dialect dialect, String contract) {
    DeployedMirror provider = DeployedMirror.provider(name, dialect, contract).release(0);
    putProvider(name, name, contract).then().statusCode(201);
    return provider;
  }

  private static Response putProvider(String name, String function, String contract) {
    return DeployedMirror.provide(name, contract, "function", Map.of("function", function));
  }

  private static DeployedMirror bound(
      String name, Dialect dialect, String contract, String provider) {
    return DeployedMirror.create(name, dialect, contract).bind(contract, provider).release(1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
