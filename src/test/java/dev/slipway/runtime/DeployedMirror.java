package dev.slipway.runtime;

import static dev.slipway.ControlApi.admin;

import dev.slipway.DeployedFunction;
import dev.slipway.SignedGuests;
import dev.slipway.claims.ModuleClaims;
import dev.slipway.claims.Validity;
import dev.slipway.contract.ContractCall;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.Dialect;
import dev.slipway.contract.SentCall;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A guest {@code mirror} on the platform, which makes the host calls that a test tells it to. */
record DeployedMirror(DeployedFunction function, Dialect dialect) {
  private static final String PROVIDERS = "/api/v1/namespaces/default/providers/";

  /** Uploads one that may use these contracts, without release. */
  static DeployedMirror create(String name, Dialect dialect, String... contracts) {
    return upload(name, dialect, false, contracts);
  }

  /** The same whose claims say that it provides them. */
  static DeployedMirror provider(String name, Dialect dialect, String... contracts) {
    return upload(name, dialect, true, contracts);
  }

  private static DeployedMirror upload(
      String name, Dialect dialect, boolean provider, String... contracts) {
    DeployedFunction function = DeployedFunction.create(name);
    ModuleClaims claims =
        new ModuleClaims(
            Optional.of("mirror"),
            List.of(),
            Arrays.asList(contracts),
            OptionalInt.of(1),
            Optional.empty(),
            Optional.empty(),
            provider);
    byte[] wasm = SignedGuests.bytes("mirror", "mirror-" + dialect.name().toLowerCase(Locale.ROOT));
    Validity now = Validity.from(Instant.now());
    function.upload(function.guests().sign(wasm, claims, now)).then().statusCode(201);
    return new DeployedMirror(function, dialect);
  }

  /** Binds a contract, which makes a release. */
  DeployedMirror bind(String contract, String provider, Map<String, String> values) {
    admin()
        .body(Map.of("provider", provider, "values", values))
        .put(function.path() + "/bindings/" + contract + "/default")
        .then()
        .statusCode(201);
    return this;
  }

  DeployedMirror bind(String contract, String provider) {
    return bind(contract, provider, Map.of());
  }

  /**
   * Releases its version.
   *
   * @param seen how many bindings were made
   */
  DeployedMirror release(int seen) {
    function.release(seen, 1).then().statusCode(200);
    return this;
  }

  /** Creates or swaps a provider. */
  static Response provide(String name, String contract, String type, Map<String, ?> config) {
    return admin()
        .body(Map.of("contract", contract, "type", type, "config", config))
        .put(PROVIDERS + name);
  }

  Response tell(String words) {
    return function.invoke(Map.of("operation", "tell", "payload", base64(words)));
  }

  /** Has it make a call of a contract. */
  Response call(String contract, ContractCall call) throws Exception {
    SentCall sent = dialect.contract(contract).write(call);
    return tell(MirrorGuests.host(contract, sent.operation(), sent.payload()));
  }

  /** The same, and reads the answer. */
  ContractReply reply(String contract, ContractCall call) throws Exception {
    Response response = call(contract, call);
    if (!"answered".equals(response.jsonPath().getString("outcome"))) {
      throw new AssertionError(response.asString());
    }
    byte[] payload = Base64.getDecoder().decode(response.jsonPath().getString("payload"));
    return dialect.contract(contract).write(call).reply(payload);
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
