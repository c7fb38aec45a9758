package dev.slipway.module;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static dev.slipway.guest.GivenGuests.wapc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.SignedGuests;
import dev.slipway.engine.Wat;
import dev.slipway.error.ErrorCode;
import dev.slipway.module.RefusedModules.Refused;
import dev.slipway.wasm.WasmBytes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an uploader is told: each check with what was found, and the facts behind it. */
@QuarkusTest
class ExplainIT {
  @Test
  void eachRefusedModuleSaysWhatAndWhyAndWhatToDo() {
    ModuleApi modules = new ModuleApi("explain-refused");

    RefusedModules.all()
        .forEach((name, refused) -> {
          byte[] wasm = modules.sign(Wat.compile(refused.wat()));
          JsonPath verdict = modules.verify(wasm).then().statusCode(200).extract().jsonPath();
          Response upload = modules.upload(wasm);

          told(name, refused, verdict);
          upload
              .then()
              .spec(problem(ErrorCode.MODULE_REFUSED))
              .body("check", equalTo(refused.check()))
              .body("detail", containsString(refused.reason()))
              .body("fix", containsString(refused.fix()));
          assertThat(upload.jsonPath().<List<Object>>get("checks"))
              .as(name)
              .isEqualTo(verdict.get("checks"));
          assertThat(upload.jsonPath().<Map<String, Object>>get("explanation"))
              .as(name)
              .isEqualTo(verdict.get("explanation"));
        });
    assertThat(modules.digests()).isEmpty();
  }

  private static void told(String name, Refused refused, JsonPath verdict) {
    String check = "checks.find { it.check == '%s' }".formatted(refused.check());
    assertThat(verdict.getString(check + ".outcome")).as(name).isEqualTo("failed");
    assertThat(verdict.getString(check + ".reason")).as(name).contains(refused.reason());
    assertThat(verdict.getString(check + ".fix")).as(name).contains(refused.fix());
    assertThat(verdict.getList("checks.reason", String.class))
        .as(name)
        .hasSize(12)
        .allSatisfy(reason -> assertThat(reason).isNotBlank());
  }

  @Test
  void aGoodModuleIsExplainedToo() {
    ModuleApi modules = new ModuleApi("explain-good");
    byte[] wasm = modules.guests().http("hello", "hello-v1", 1);

    Response verdict = modules.verify(wasm);

    verdict
        .then()
        .statusCode(200)
        .body("checks.outcome", everyItem(equalTo("passed")))
        .body("checks.reason", everyItem(containsString(".")))
        .body("checks.fix", everyItem(nullValue()))
        .body("explanation.size", equalTo(wasm.length))
        .body("explanation.kind", equalTo("core module"))
        .body("explanation.abiReason", containsString("__guest_call"))
        .body("explanation.dialectReason", containsString("no host calls"))
        .body("explanation.dialectLimits", hasItem(containsString("one cookie only")))
        .body("explanation.imports.servedBy", everyItem(equalTo("waPC")))
        .body("explanation.imports.name", hasItem("__guest_request"))
        .body("explanation.imports.type", hasItem("function (i32, i32) -> ()"))
        .body("explanation.contracts.contract", contains("wascc:http_server"))
        .body("explanation.contracts.servedBy", contains("route"))
        .body("explanation.limits.limit", hasItem("memoryBytes"))
        .body("explanation.notes", empty());
  }

  @Test
  void theEraOfAGuestIsToldByItsImports() {
    ModuleApi modules = new ModuleApi("explain-eras");
    String hostCall =
        """
        (module
          (import "%s" "__host_call" (func (param %s) (result i32)))
          (memory (export "memory") 1)
          (func (export "__guest_call") (param i32 i32) (result i32) (i32.const 0)))
        """;
    Map<String, String> dialects =
        Map.of(
            hostCall.formatted("wapc", "i32 i32 i32 i32"), "D0",
            hostCall.formatted("wapc", "i32 i32 i32 i32 i32 i32"), "D1",
            hostCall.formatted("wapc", "i32 i32 i32 i32 i32 i32 i32 i32"), "D2",
            hostCall.formatted("wasmbus", "i32 i32 i32 i32 i32 i32 i32 i32"), "D3");

    dialects.forEach((wat, dialect) ->
        modules
            .verify(modules.guests().sign(Wat.compile(wat), List.of("wascc:keyvalue"), 1))
            .then()
            .body("accepted", equalTo(true))
            .body("dialect", equalTo(dialect))
            .body(
                "explanation.abiReason", containsString(dialect.equals("D3") ? "wasmbus" : "wapc"))
            .body("explanation.dialectReason", containsString("SDKs"))
            .body("explanation.dialectLimits.size()", greaterThan(0)));
  }

  @Test
  void aWasiCommandIsExplained() {
    ModuleApi modules = new ModuleApi("explain-command");
    byte[] wasm =
        modules.sign(
            Wat.compile(
                """
                (module
                  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
                  (memory (export "memory") 1)
                  (func (export "_start") (call $exit (i32.const 0))))
                """));

    modules
        .verify(wasm)
        .then()
        .body("accepted", equalTo(true))
        .body("explanation.abiReason", containsString("a WASI command"))
        .body("explanation.dialectReason", containsString("CGI"))
        .body("explanation.imports.servedBy", contains("WASI preview 1"))
        .body("explanation.notes", contains(containsString("do not name wascc:http_server")));
  }

  @Test
  void theClaimsAreExplainedByWhatTheyMeanHere() {
    ModuleApi modules = new ModuleApi("explain-claims");
    byte[] wasm =
        modules
            .guests()
            .sign(
                SignedGuests.bytes("add", "add"),
                List.of("wasmcloud:httpserver", "wasmcloud:builtin:logging", "acme:invoices", "x"),
                1);

    modules
        .verify(wasm)
        .then()
        .body("accepted", equalTo(true))
        .body(
            "explanation.contracts.contract",
            contains("wascc:http_server", "wascc:logging", "acme:invoices", "x"))
        .body("explanation.contracts.claimed", hasItem("wasmcloud:builtin:logging"))
        .body("explanation.contracts.servedBy", contains("route", "platform", "custom", "nobody"))
        .body("explanation.notes", contains(containsString("answers no HTTP")));
  }

  @Test
  void aGuestWithoutTheRightToHttpIsTold() {
    ModuleApi modules = new ModuleApi("explain-no-http");

    modules
        .verify(modules.sign(SignedGuests.bytes("hello", "hello-v1")))
        .then()
        .body("accepted", equalTo(true))
        .body("explanation.notes", contains(containsString("do not name wascc:http_server")));
  }

  @Test
  void moreMemoryThanTheNamespaceGivesIsANote() {
    ModuleApi modules = new ModuleApi("explain-memory");

    modules
        .verify(modules.sign(Wat.compile("(module (memory 1100) (func (export \"f\")))")))
        .then()
        .body("accepted", equalTo(true))
        .body("explanation.limits.find { it.limit == 'memoryBytes' }.declared", equalTo(1100 << 16))
        .body(
            "explanation.notes",
            contains(containsString("limits.memoryBytes of 72089600 at least")));
  }

  @Test
  void theLimitsOfTheNamespaceCount() {
    ModuleApi modules = new ModuleApi("explain-limits");
    admin()
        .body(Map.of("limits", Map.of("memoryBytes", 65536)))
        .put("/api/v1/namespaces/explain-limits")
        .then()
        .statusCode(200);

    modules
        .verify(modules.sign(Wat.compile("(module (memory 2) (func (export \"f\")))")))
        .then()
        .body("accepted", equalTo(true))
        .body("explanation.limits.find { it.limit == 'memoryBytes' }.namespace", equalTo(65536))
        .body("explanation.notes", hasSize(1));
  }

  /** Its token is true, and its names are shown; it is only not run. */
  @Test
  void aSignedComponentIsVerifiedAndInspected() {
    ModuleApi modules = new ModuleApi("explain-component");
    byte[] wasm = modules.sign(Wat.compile(RefusedModules.all().get("a component").wat()));

    Response verdict = modules.verify(wasm);

    verdict
        .then()
        .body("accepted", equalTo(false))
        .body("claims.subject", equalTo(modules.guests().subject()))
        .body(
            "checks.findAll { it.outcome == 'passed' }.check",
            contains("container", "size", "token", "signature", "hash", "times", "issuer"))
        .body("checks.findAll { it.outcome == 'failed' }.check", contains("abi"))
        .body("explanation.kind", equalTo("component"))
        .body("explanation.component.world", equalTo("wasi:http/proxy"))
        .body("explanation.component.imports.name", contains("wasi:clocks/wall-clock@0.2.0"))
        .body("explanation.component.imports.kind", contains("interface"))
        .body("explanation.component.exports.name", contains("wasi:http/incoming-handler@0.2.0"));
    byte[] flipped = wasm.clone();
    flipped[20] ^= 1;
    modules
        .verify(flipped)
        .then()
        .body("checks.find { it.check == 'hash' }.outcome", equalTo("failed"));
  }

  /** The format of components may grow: what is not known of it is no fault of the container. */
  @Test
  void aComponentOfAnUnknownFormIsRefusedAsAComponent() {
    ModuleApi modules = new ModuleApi("explain-component-form");
    byte[] wasm = modules.sign(WasmBytes.component().section(10, "01 07 01 61").build());

    modules
        .verify(wasm)
        .then()
        .body("checks.find { it.check == 'container' }.outcome", equalTo("passed"))
        .body("checks.find { it.check == 'abi' }.reason", containsString("cannot be read"))
        .body("explanation.component", nullValue());
  }

  @Test
  void featuresAreShownWithWhetherTheyRun() {
    ModuleApi modules = new ModuleApi("explain-features");

    modules
        .verify(modules.sign(Wat.compile("(module (memory 1 1 shared) (func (export \"f\")))")))
        .then()
        .body("explanation.features.find { it.name.startsWith('threads') }.runs", equalTo(false))
        .body(
            "explanation.features.find { it.name.startsWith('threads') }.remedy",
            containsString("-pthread"));
  }

  /** All faults at once, also those that need no ABI. */
  @Test
  void withoutAnAbiLimitsAndFeaturesAreCheckedAllTheSame() {
    ModuleApi modules = new ModuleApi("explain-no-abi");

    modules
        .verify(Wat.compile("(module (memory 65536) (func (drop (v128.const i32x4 0 0 0 0))))"))
        .then()
        .body(
            "checks.findAll { it.outcome == 'failed' }.check",
            contains("token", "abi", "features", "limits"))
        .body(
            "checks.find { it.check == 'imports' }.reason",
            equalTo("Not made: it needs abi, which did not pass."));
  }

  @Test
  void aThousandImportsAreListedAndTheRestCounted() {
    ModuleApi modules = new ModuleApi("explain-many");
    String imports =
        IntStream.range(0, 1_200)
            .mapToObj(i -> "(import \"wbg\" \"f" + i + "\" (func))")
            .collect(Collectors.joining());

    modules
        .verify(modules.sign(Wat.compile("(module " + imports + " (func (export \"f\")))")))
        .then()
        .body("explanation.imports", hasSize(1_000))
        .body("explanation.importsLeftOut", equalTo(200));
  }

  /** A start may write and call its host in vain, if it starts all the same. */
  @Test
  void aStartThatCopesWithoutItsHostPasses() {
    ModuleApi modules = new ModuleApi("explain-start");
    String guest =
        wapc(
            """
            (func (export "_start")
              (drop (call $host (i32.const 0) (i32.const 4) (i32.const 5) (i32.const 8)
                (i32.const 14) (i32.const 9) (i32.const 24) (i32.const 7))))\
            """,
            "(i32.const 1)");

    modules
        .verify(modules.sign(Wat.compile(guest)))
        .then()
        .body("accepted", equalTo(true))
        .body("checks.find { it.check == 'start' }.reason", containsString("_start"))
        .body("checks.find { it.check == 'start' }.reason", not(containsString("refused")));
  }
}
