package dev.slipway.capability;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.ControlApi;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.error.ErrorCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Providers over REST on a real PostgreSQL, and what those who call them see. */
@QuarkusTest
class ProviderIT {
  private static final String PROVIDERS = "/api/v1/namespaces/default/providers/";

  /** The common pool may have one thread, which a call that is held would keep. */
  private static final Executor APART = task -> Thread.ofVirtual().start(task);

  private static final String SECRET = "correct-horse-battery";

  @Inject ScriptedType type;
  @Inject LiveProviders live;
  @Inject ProviderLifecycle lifecycle;
  @Inject ProviderWatch watch;
  @Inject ProviderRepository rows;
  @Inject ProviderStore store;
  @Inject ProviderConfigs configs;
  @Inject ProviderConfig config;
  @Inject ProviderMetrics metrics;
  @Inject ProviderTurns turns;

  private final ScriptedGuest guest = new ScriptedGuest("default/counter");

  @AfterEach
  void removeAll() {
    admin()
        .get("/api/v1/namespaces/default/providers")
        .jsonPath()
        .getList("items.name", String.class)
        .forEach(name -> admin().delete(PROVIDERS + name));
  }

  @Test
  void aNewOneIs201AndServes() throws Exception {
    Response response = put("new", Map.of("label", "a-", "timeout", "PT2S"));

    response
        .then()
        .statusCode(201)
        .body("namespace", equalTo("default"))
        .body("name", equalTo("new"))
        .body("contract", equalTo("test:scripted"))
        .body("type", equalTo("scripted"))
        .body("config", equalTo(Map.of("label", "a-", "timeout", "PT2S")))
        .body("health.status", equalTo("healthy"))
        .body("health.checkedAt", notNullValue())
        .body("breaker", equalTo("closed"))
        .body("calls.total", equalTo(0))
        .body("createdBy", equalTo("admin"))
        .body("swap", nullValue());
    assertThat(response.header("ETag"))
        .isEqualTo("\"" + response.jsonPath().getLong("revision") + "\"");
    assertThat(guest.call(handle("new"), "get")).isEqualTo("a-get");
    admin()
        .get(PROVIDERS + "new")
        .then()
        .header("ETag", response.header("ETag"))
        .body("calls.total", equalTo(1))
        .body("calls.failed", equalTo(0));
  }

  @Test
  void aSwapIs200TellsWhatItDidAndClosesTheOneBefore() throws Exception {
    long before = put("swapped", Map.of("label", "b-")).jsonPath().getLong("revision");
    ScriptedProvider one = type.opened("b-");

    Response response = put("swapped", Map.of("label", "c-"));

    response
        .then()
        .statusCode(200)
        .body("swap.dataCarried", equalTo(false))
        .body("swap.drainedCalls", equalTo(0))
        .body("swap.cutoverMicros", notNullValue());
    assertThat(response.jsonPath().getLong("revision")).isGreaterThan(before);
    assertThat(one.closes()).isEqualTo(1);
    assertThat(guest.call(handle("swapped"), "get")).isEqualTo("c-get");
  }

  @Test
  void aSwapWaitsForTheCallsInFlight() throws Exception {
    long before = put("busy", Map.of("label", "d-")).jsonPath().getLong("revision");
    ScriptedProvider one = type.opened("d-");
    CountDownLatch gate = new CountDownLatch(1);
    one.holdCalls(gate);
    CompletableFuture<String> call = CompletableFuture.supplyAsync(() -> ask("busy"), APART);
    await().until(() -> one.calls() == 1);

    CompletableFuture<Response> swap =
        CompletableFuture.supplyAsync(() -> put("busy", Map.of("label", "e-")), APART);
    await().until(() -> handle("busy").state().revision() > before);
    assertThat(ask("busy")).isEqualTo("e-get");
    assertThat(one.closes()).isZero();
    gate.countDown();

    assertThat(call.join()).isEqualTo("d-get");
    swap.join().then().statusCode(200).body("swap.drainedCalls", equalTo(1));
    assertThat(one.closes()).isEqualTo(1);
  }

  @Test
  void oneThatDoesNotServeIsNotTaken() throws Exception {
    put("kept", Map.of("label", "f-"));
    type.script(
        "g-",
        next -> next.failChecks(new ProviderException(Reason.UNREACHABLE, "Nobody answers.")));

    Response response = put("kept", Map.of("label", "g-"));

    response
        .then()
        .spec(problem(ErrorCode.PROVIDER_UNREACHABLE))
        .body("reason", equalTo("unreachable"))
        .body("detail", containsString("Nobody answers."));
    assertThat(type.opened("g-").closes()).isEqualTo(1);
    assertThat(guest.call(handle("kept"), "get")).isEqualTo("f-get");
    admin().get(PROVIDERS + "kept").then().body("config.label", equalTo("f-"));
    put("never", Map.of("label", "g-")).then().spec(problem(ErrorCode.PROVIDER_UNREACHABLE));
    admin().get(PROVIDERS + "never").then().spec(problem(ErrorCode.NOT_FOUND));
  }

  @Test
  void oneThatCannotServeWhatIsBoundIsNotTaken() throws Exception {
    put("bound", Map.of("label", "h-"));
    Attachment attachment = handle("bound").attach(guest);
    type.script("i-", next -> next.cannotServe(guest.name()));

    put("bound", Map.of("label", "i-"))
        .then()
        .spec(problem(ErrorCode.PROVIDER_UNREACHABLE))
        .body("detail", containsString("default/counter"));

    assertThat(type.opened("h-").attached()).containsExactly(guest.name());
    assertThat(type.opened("i-").closes()).isEqualTo(1);
    attachment.close();
  }

  @Test
  void aRemovalIs204AndFailsCallsUntilTheNameIsPutBack() throws Exception {
    put("gone", Map.of("label", "j-"));
    Attachment attachment = handle("gone").attach(guest);

    admin().delete(PROVIDERS + "gone").then().statusCode(204);

    assertThat(type.opened("j-").closes()).isEqualTo(1);
    assertThat(handle("gone").fault().map(ProviderFault::reason)).contains(Reason.REMOVED);
    admin().get(PROVIDERS + "gone").then().spec(problem(ErrorCode.NOT_FOUND));
    admin().delete(PROVIDERS + "gone").then().spec(problem(ErrorCode.NOT_FOUND));
    put("gone", Map.of("label", "k-")).then().statusCode(201);
    assertThat(guest.call(handle("gone"), "get")).isEqualTo("k-get");
    assertThat(type.opened("k-").attached()).containsExactly(guest.name());
    attachment.close();
  }

  @Test
  void preconditionsAreHeld() {
    String first = put("held", Map.of("label", "l-")).header("ETag");
    String second = put("held", Map.of("label", "l-")).header("ETag");

    conditional("If-None-Match", "*", "held")
        .then()
        .spec(problem(ErrorCode.PRECONDITION_FAILED))
        .body("current.config.label", equalTo("l-"));
    conditional("If-Match", first, "held").then().spec(problem(ErrorCode.PRECONDITION_FAILED));
    conditional("If-Match", second, "held").then().statusCode(200);
    conditional("If-Match", "*", "held").then().statusCode(200);
    conditional("If-Match", "*", "none").then().spec(problem(ErrorCode.PRECONDITION_FAILED));
    conditional("If-Match", "7", "held").then().spec(problem(ErrorCode.INVALID_REQUEST));
    conditional("If-None-Match", first, "held").then().spec(problem(ErrorCode.INVALID_REQUEST));
    conditional("If-None-Match", "*", "fresh").then().statusCode(201);
    admin()
        .header("If-Match", first)
        .delete(PROVIDERS + "held")
        .then()
        .spec(problem(ErrorCode.PRECONDITION_FAILED));
  }

  @Test
  void aRevisionNeverComesBack() {
    long first = put("again", Map.of("label", "m-")).jsonPath().getLong("revision");
    admin().delete(PROVIDERS + "again");

    long second = put("again", Map.of("label", "m-")).jsonPath().getLong("revision");

    assertThat(second).isGreaterThan(first);
  }

  @Test
  void swapsAtOnceTakeTurnsAndAllLand() {
    put("rush", Map.of("label", "n-"));

    List<CompletableFuture<Response>> swaps =
        IntStream.range(0, 8)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(
                    () -> put("rush", Map.of("label", "n" + i + "-")), APART))
            .toList();

    assertThat(swaps).allSatisfy(swap -> assertThat(swap.join().statusCode()).isEqualTo(200));
    String label = admin().get(PROVIDERS + "rush").jsonPath().getString("config.label");
    assertThat(ask("rush")).isEqualTo(label + "get");
    for (int i = 0; i < swaps.size(); i++) {
      String each = "n" + i + "-";
      assertThat(type.opened(each).closes()).isEqualTo(each.equals(label) ? 0 : 1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "wascc:http_server, x, provider-invalid, needs no provider",
    "wasmcloud:httpserver, x, provider-invalid, needs no provider",
    "wascc:logging, x, provider-invalid, needs no provider",
    "wascc:extras, x, provider-invalid, needs no provider",
    "wascc:eventstreams, x, not-supported-yet, later",
    "wascc:blobstore, s3, not-supported-yet, later",
    "test:scripted, other, provider-invalid, scripted",
    "nothing, x, invalid-request, is no contract",
    "a/b:c, x, invalid-request, is no contract"
  })
  void aTypeThatThereIsNotIsRefused(String contract, String type, String code, String text) {
    Response response =
        admin().body(Map.of("contract", contract, "type", type)).put(PROVIDERS + "refused");

    response.then().body("code", equalTo(code)).body("detail", containsString(text));
  }

  @Test
  void anotherContractIsAConflict() {
    put("other", Map.of("label", "o-"));
    QuarkusTransaction.requiringNew()
        .run(() -> {
          // The test's own type is the only one of its contract, so the row is made to differ.
          rows.getEntityManager()
              .createNativeQuery("delete from providers where name = 'other'")
              .executeUpdate();
          rows.getEntityManager()
              .createNativeQuery(
                  "insert into providers (namespace, name, contract, type, config, secrets,"
                      + " revision, created_by, changed_by) values ('default', 'other',"
                      + " 'wascc:keyvalue', 'memory', '{}', '{}', nextval('provider_revisions'),"
                      + " 't', 't')")
              .executeUpdate();
        });

    put("other", Map.of("label", "o-"))
        .then()
        .spec(problem(ErrorCode.PROVIDER_CONTRACT_MISMATCH))
        .body("contract", equalTo("wascc:keyvalue"));
  }

  @ParameterizedTest
  @CsvSource({
    "colour, red, config.colour",
    "timeout, soon, config.timeout",
    "waits, yes, config.waits",
    "label, '', config.label"
  })
  void aConfigurationThatIsNoneNamesTheField(String field, String value, String named) {
    Map<String, Object> config = new HashMap<>(Map.of("label", "p-"));
    config.put(field, value);

    put("bad", config)
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST))
        .body("field", equalTo(named));
  }

  @Test
  void contractAndTypeAreRequiredAndTheRestHasItsType() {
    body("{\"type\":\"scripted\"}").then().body("field", equalTo("contract"));
    body("{\"contract\":\"test:scripted\"}").then().body("field", equalTo("type"));
    body("{\"contract\":\"test:scripted\",\"type\":\"scripted\"}")
        .then()
        .body("field", equalTo("config.label"));
    body("{\"contract\":\"test:scripted\",\"type\":\"scripted\",\"config\":[]}")
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST));
    body("{\"contract\":\"test:scripted\",\"type\":\"scripted\",\"more\":1}")
        .then()
        .spec(problem(ErrorCode.INVALID_REQUEST));
    put("long", Map.of("label", "x".repeat(40_000))).then().body("field", equalTo("config"));
    put("No-Name", Map.of("label", "q-")).then().spec(problem(ErrorCode.INVALID_REQUEST));
  }

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

  @Test
  void aStartOpensWhatIsStored() throws Exception {
    put("stored", Map.of("label", "t-", "password", SECRET));
    long revision = handle("stored").state().revision();

    ProviderHandle handle = afterAStart("stored");

    assertThat(handle.state().revision()).isEqualTo(revision);
    assertThat(type.config("t-").password()).contains(new Secret(SECRET));
    assertThat(guest.call(handle, "get")).isEqualTo("t-get");
  }

  @Test
  void oneThatCannotBeOpenedAtAStartIsBrokenAndHealsBySwap() {
    put("unfit", Map.of("label", "u-"));
    QuarkusTransaction.requiringNew()
        .run(() ->
            rows.getEntityManager()
                .createNativeQuery(
                    "update providers set config = '{\"colour\": 1}', revision ="
                        + " nextval('provider_revisions') where name = 'unfit'")
                .executeUpdate());

    ProviderHandle handle = afterAStart("unfit");
    lifecycle.open(new StartupEvent());

    assertThat(handle.fault().map(ProviderFault::reason)).contains(Reason.BROKEN);
    admin()
        .get(PROVIDERS + "unfit")
        .then()
        .body("health.status", equalTo("unhealthy"))
        .body("health.reason", equalTo("broken"));
    put("unfit", Map.of("label", "u-")).then().statusCode(200);
    assertThat(handle("unfit").fault()).isEmpty();
  }

  @Test
  void theWatchTellsWhoIsWellAndOneThatHangsDelaysNoOther() {
    put("hangs", Map.of("label", "v-"));
    put("ill", Map.of("label", "w-"));
    CountDownLatch gate = new CountDownLatch(1);
    type.opened("v-").holdChecks(gate);
    type.opened("w-").failChecks(new ProviderException(Reason.UNREACHABLE, "Nobody answers."));

    watch.round();

    await()
        .untilAsserted(() ->
            admin()
                .get(PROVIDERS + "ill")
                .then()
                .body("health.status", equalTo("unhealthy"))
                .body("health.reason", equalTo("unreachable"))
                .body("health.message", equalTo("Nobody answers.")));
    await()
        .untilAsserted(() ->
            admin().get(PROVIDERS + "hangs").then().body("health.reason", equalTo("timed-out")));
    gate.countDown();
    type.opened("w-").failChecks(null);
    watch.round();
    await().until(() -> handle("ill").fault().isEmpty() && handle("hangs").fault().isEmpty());
  }

  @Test
  void theListIsByNameAndPaged() {
    for (String name : List.of("c", "a", "b")) {
      put(name, Map.of("label", "x-"));
    }

    admin()
        .get("/api/v1/namespaces/default/providers?limit=2")
        .then()
        .body("items.name", contains("a", "b"))
        .body("next", equalTo("b"));
    admin()
        .get("/api/v1/namespaces/default/providers?limit=2&after=b")
        .then()
        .body("items.name", contains("c"))
        .body("items", hasSize(1));
    admin().get("/api/v1/namespaces/nowhere/providers").then().spec(problem(ErrorCode.NOT_FOUND));
    admin()
        .body(settings(Map.of("label", "x-")))
        .put("/api/v1/namespaces/nowhere/providers/a")
        .then()
        .spec(problem(ErrorCode.NOT_FOUND));
  }

  @Test
  void viewersReadAndDoNotWrite() {
    put("seen", Map.of("label", "y-"));

    ControlApi.as("viewer", "default").get(PROVIDERS + "seen").then().statusCode(200);
    ControlApi.as("viewer", "default")
        .body(settings(Map.of("label", "y-")))
        .put(PROVIDERS + "seen")
        .then()
        .spec(problem(ErrorCode.FORBIDDEN));
    ControlApi.as("viewer", "default")
        .delete(PROVIDERS + "seen")
        .then()
        .spec(problem(ErrorCode.FORBIDDEN));
  }

  @Test
  void aNamespaceWithAProviderIsInUse() {
    admin().body("{}").put("/api/v1/namespaces/provided").then().statusCode(201);
    String path = "/api/v1/namespaces/provided/providers/one";
    admin().body(settings(Map.of("label", "z-"))).put(path).then().statusCode(201);

    admin()
        .delete("/api/v1/namespaces/provided")
        .then()
        .spec(problem(ErrorCode.IN_USE))
        .body("usedBy", equalTo("providers"));

    admin().delete(path).then().statusCode(204);
    admin().delete("/api/v1/namespaces/provided").then().statusCode(204);
  }

  private ProviderHandle handle(String name) {
    return live.open(new ProviderKey("default", name));
  }

  /** What a process finds that has just begun. */
  private ProviderHandle afterAStart(String name) {
    LiveProviders fresh = new LiveProviders();
    ProviderLoader loader = new ProviderLoader(configs, metrics, config, fresh);
    ProviderCatchUp catchUp = new ProviderCatchUp(store, loader, fresh, turns, config);
    catchUp.all();
    catchUp.stop();
    return fresh.open(new ProviderKey("default", name));
  }

  private String ask(String name) {
    try {
      return guest.call(handle(name), "get");
    } catch (ProviderException e) {
      return e.reason().id();
    }
  }

  private String secretsOf(String name) {
    return QuarkusTransaction.requiringNew()
        .call(() -> rows.findById(new ProviderId("default", name)).secrets);
  }

  private static Response put(String name, Map<String, Object> config) {
    return admin().body(settings(config)).put(PROVIDERS + name);
  }

  private static Response conditional(String header, String value, String name) {
    return admin()
        .header(header, value)
        .body(settings(Map.of("label", "l-")))
        .put(PROVIDERS + name);
  }

  private static Response body(String json) {
    return admin().body(json).put(PROVIDERS + "bodied");
  }

  private static Map<String, Object> settings(Map<String, Object> config) {
    return Map.of("contract", "test:scripted", "type", "scripted", "config", config);
  }
}
