package dev.slipway.module;

import static dev.slipway.ControlApi.admin;
import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.slipway.SignedGuests;
import dev.slipway.engine.Wat;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The way of a good module: uploaded, shown, used and deleted. */
@QuarkusTest
class ModuleIT {
  @Test
  void anUploadIsStoredOnceAndShownWhole() {
    ModuleApi modules = new ModuleApi("module-upload");
    byte[] wasm = modules.sign(SignedGuests.bytes("add", "add"));
    String digest = Digest.of(wasm).text();

    Response first = modules.upload(wasm);
    Response again = modules.upload(wasm);

    first
        .then()
        .statusCode(201)
        .header("Location", endsWith(modules.path() + "/" + digest))
        .body("digest", equalTo(digest))
        .body("size", equalTo(wasm.length))
        .body("abi", equalTo("exports"))
        .body("exports.add", equalTo("(i32, i32) -> (i32)"))
        .body("claims.issuer", equalTo(modules.guests().issuer()))
        .body("claims.subject", equalTo(modules.guests().subject()))
        .body("claims.revision", equalTo(1))
        .body("createdBy", equalTo("admin"));
    again.then().statusCode(200).body("digest", equalTo(digest));
    admin().get(modules.path() + "/" + digest).then().body("digest", equalTo(digest));
    assertThat(modules.digests()).containsExactly(digest);
  }

  @Test
  void theContentIsByteForByteWhatWasUploaded() {
    ModuleApi modules = new ModuleApi("module-content");
    byte[] wasm = modules.guests().http("echo", "echo-v1", 1);
    modules.upload(wasm).then().statusCode(201).body("dialect", equalTo("D2"));

    Response content = admin().get(modules.path() + "/" + Digest.of(wasm) + "/content");

    content.then().statusCode(200).contentType("application/wasm");
    assertThat(Arrays.equals(content.asByteArray(), wasm)).isTrue();
  }

  @Test
  void aVerdictNamesAllTwelveChecksAndStoresNothing() {
    ModuleApi modules = new ModuleApi("module-verdict");
    byte[] wasm = modules.guests().http("hello", "hello-v1", 1);

    Response verdict = modules.verify(wasm);

    verdict
        .then()
        .statusCode(200)
        .body("accepted", equalTo(true))
        .body("digest", equalTo(Digest.of(wasm).text()))
        .body("abi", equalTo("wapc"))
        .body("dialect", equalTo("D2"))
        .body("claims.capabilities", contains("wascc:http_server"))
        .body(
            "checks.check",
            contains(
                "container",
                "size",
                "token",
                "signature",
                "hash",
                "times",
                "issuer",
                "abi",
                "imports",
                "features",
                "limits",
                "start"))
        .body("checks.outcome", everyItem(equalTo("passed")));
    assertThat(modules.digests()).isEmpty();
  }

  @Test
  void aVerdictOfABadModuleNamesEverythingThatIsWrongAtOnce() {
    ModuleApi modules = new ModuleApi("module-bad-verdict");
    byte[] wasm = Wat.compile("(module (import \"a\" \"b\" (func)) (func (export \"f\")))");

    Response verdict = modules.verify(wasm);

    verdict
        .then()
        .statusCode(200)
        .body("accepted", equalTo(false))
        .body("checks", hasSize(12))
        .body("checks.find { it.check == 'token' }.outcome", equalTo("failed"))
        .body("checks.find { it.check == 'token' }.fix", notNullValue())
        .body("checks.find { it.check == 'signature' }.outcome", equalTo("skipped"))
        .body("checks.find { it.check == 'imports' }.outcome", equalTo("failed"))
        .body("checks.find { it.check == 'imports' }.reason", containsString("a.b"))
        .body("checks.find { it.check == 'start' }.outcome", equalTo("skipped"));
  }

  @Test
  void aModuleThatAVersionUsesStays() {
    ModuleApi modules = new ModuleApi("module-used");
    byte[] wasm = modules.signed("f");
    modules.upload(wasm).then().statusCode(201);
    String function = "/api/v1/namespaces/module-used/functions/user";
    admin().body(Map.of()).put(function).then().statusCode(201);
    String digest = Digest.of(wasm).text();
    admin().body(Map.of("digest", digest)).post(function + "/versions").then().statusCode(201);
    String module = modules.path() + "/" + digest;

    Response used = admin().delete(module);
    admin().delete(function + "/versions/1").then().statusCode(204);
    Response free = admin().delete(module);

    used.then().spec(problem(ErrorCode.IN_USE)).body("usedBy", equalTo("versions"));
    free.then().statusCode(204);
    admin().get(module).then().spec(problem(ErrorCode.NOT_FOUND));
    admin().delete(module).then().spec(problem(ErrorCode.NOT_FOUND));
  }

  @Test
  void anotherContentTypeIsRefused() {
    ModuleApi modules = new ModuleApi("module-type");

    Response response =
        admin().contentType("application/octet-stream").body(new byte[8]).post(modules.path());

    response.then().spec(problem(ErrorCode.UNSUPPORTED_MEDIA_TYPE));
  }

  @Test
  void whatIsNoDigestAndWhatIsNotThereAreToldApart() {
    ModuleApi modules = new ModuleApi("module-digest");

    admin().get(modules.path() + "/abc").then().spec(problem(ErrorCode.INVALID_REQUEST));
    admin()
        .get(modules.path() + "/" + Digest.of(new byte[0]) + "/content")
        .then()
        .spec(problem(ErrorCode.NOT_FOUND));
    admin()
        .get("/api/v1/namespaces/module-nowhere/modules")
        .then()
        .spec(problem(ErrorCode.NOT_FOUND));
  }

  @Test
  void aListGoesOnFromPageToPage() {
    ModuleApi modules = new ModuleApi("module-pages");
    for (String name : List.of("a", "b", "c")) {
      modules.upload(modules.signed(name)).then().statusCode(201);
    }
    List<String> all = modules.digests();

    Response first = admin().get(modules.path() + "?limit=2");
    Response second = admin().get(modules.path() + "?limit=2&after=" + first.path("next"));

    assertThat(all).hasSize(3).isSorted();
    assertThat(first.<List<String>>path("items.digest")).isEqualTo(all.subList(0, 2));
    assertThat(second.<List<String>>path("items.digest")).isEqualTo(all.subList(2, 3));
    assertThat(second.<String>path("next")).isNull();
  }

  @Test
  void ofTheSameUploadAtTheSameTimeOneStoresAndNoneFails() throws Exception {
    ModuleApi modules = new ModuleApi("module-parallel");
    for (int round = 0; round < 5; round++) {
      byte[] wasm = modules.signed("round" + round);

      List<Integer> statuses = together(4, () -> modules.upload(wasm).statusCode());

      assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
    }
  }

  private static <T> List<T> together(int times, Callable<T> call) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      for (Future<T> result : threads.invokeAll(Collections.nCopies(times, call))) {
        results.add(result.get());
      }
    }
    return results;
  }
}
