package dev.slipway.module;

import static dev.slipway.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.ControlApi;
import dev.slipway.EventStream;
import dev.slipway.LogWatch;
import dev.slipway.RawHttp;
import dev.slipway.error.ErrorCode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uploads that are too large, too slow or cut off: a problem, no file and no stack trace. */
@QuarkusTest
@TestProfile(BrokenOffUploadIT.SmallAndImpatient.class)
class BrokenOffUploadIT {
  private static final int MAX = 10_000;

  @TestHTTPResource("/")
  URI root;

  @ConfigProperty(name = "slipway.data-dir")
  String dataDir;

  private final LogWatch log = new LogWatch();

  /** Limits that a test reaches quickly. */
  public static final class SmallAndImpatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("slipway.module.max-size", "" + MAX, "slipway.body.window", "2S");
    }
  }

  @BeforeEach
  void watch() {
    log.start();
  }

  @AfterEach
  void noStackTraceAndNoFile() {
    log.stop();
    assertThat(log.stackTraces()).isEmpty();
    await().untilAsserted(() -> assertThat(staged()).isEmpty());
  }

  @Test
  void oneByteOverTheLimit() {
    ModuleApi modules = new ModuleApi("upload-size");

    Response over = modules.upload(new byte[MAX + 1]);
    Response at = modules.upload(new byte[MAX]);

    over.then()
        .spec(problem(ErrorCode.BODY_TOO_LARGE))
        .body("check", equalTo("size"))
        .body("limit", equalTo(MAX));
    at.then().spec(problem(ErrorCode.MODULE_REFUSED)).body("check", equalTo("container"));
    modules.upload(modules.signed("fine")).then().statusCode(201);
  }

  @Test
  void aBodyThatStops() throws IOException {
    ModuleApi modules = new ModuleApi("upload-slow");

    String answer = RawHttp.exchange(root.getPort(), begun(modules, 5_000));

    assertThat(answer).contains(" 408 ", "application/problem+json", "request-timeout", "\"fix\"");
    assertThat(modules.digests()).isEmpty();
    modules.upload(modules.signed("fine")).then().statusCode(201);
  }

  @Test
  void aBodyThatIsCutOff() throws IOException {
    ModuleApi modules = new ModuleApi("upload-cut");

    for (int i = 0; i < 10; i++) {
      RawHttp.cutOff(root.getPort(), begun(modules, 5_000));
    }

    modules.upload(modules.signed("fine")).then().statusCode(201);
    assertThat(modules.digests()).hasSize(1);
  }

  /** It has no body that could be slow. */
  @Test
  void whoReadsAStreamForLongerIsLeftAlone() throws IOException {
    try (EventStream stream = EventStream.open("/api/v1/namespaces/default/events", "")) {
      Instant past = Instant.now().plusSeconds(3);

      while (Instant.now().isBefore(past)) {
        assertThat(stream.next()).hasSize(2);
      }

      assertThat(log.stackTraces()).isEmpty();
    }
  }

  /** The head of an upload, and less of its body than it announces. */
  private static String begun(ModuleApi modules, int length) {
    return """
    POST %s HTTP/1.1\r
    Host: x\r
    Authorization: Bearer %s\r
    Content-Type: application/wasm\r
    Content-Length: %d\r
    \r
    asm\
    """
        .formatted(modules.path(), ControlApi.adminToken(), length);
  }

  private List<Path> staged() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(dataDir, "staging"))) {
      return files.toList();
    }
  }
}
