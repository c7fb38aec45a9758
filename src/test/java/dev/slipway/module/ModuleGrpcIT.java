package dev.slipway.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import com.google.rpc.ErrorInfo;
import dev.slipway.GrpcApi;
import dev.slipway.GrpcEvents;
import dev.slipway.SignedGuests;
import dev.slipway.error.ErrorCode;
import dev.slipway.grpc.v1.Check;
import dev.slipway.grpc.v1.CheckOutcome;
import dev.slipway.grpc.v1.ModuleServiceGrpc;
import dev.slipway.grpc.v1.UploadRequest;
import dev.slipway.grpc.v1.UploadResponse;
import dev.slipway.grpc.v1.VerifyRequest;
import dev.slipway.grpc.v1.VerifyResponse;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Modules go up in chunks. */
@QuarkusTest
@TestProfile(ModuleGrpcIT.Few.class)
class ModuleGrpcIT {
  private static final int MAX = 10_000;
  private static final int CHUNK = 100;

  /** Limits that a test reaches quickly. */
  public static final class Few implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("slipway.module.max-size", "" + MAX, "slipway.module.open-uploads", "1");
    }
  }

  @ConfigProperty(name = "slipway.data-dir")
  String dataDir;

  private GrpcApi api;
  private GrpcEvents<UploadRequest, UploadResponse> events;

  @BeforeEach
  void connect() {
    api = new GrpcApi();
    events = new GrpcEvents<>();
  }

  @AfterEach
  void nothingStays() {
    api.close();
    await().untilAsserted(() -> assertThat(staged()).isEmpty());
  }

  @Test
  void chunksMakeAModuleOnce() throws InterruptedException {
    ModuleApi modules = new ModuleApi("grpc-upload");
    byte[] wasm = modules.signed("one");

    UploadResponse first = upload("grpc-upload", wasm);
    events = new GrpcEvents<>();
    UploadResponse again = upload("grpc-upload", wasm);

    assertThat(first.getCreated()).isTrue();
    assertThat(again.getCreated()).isFalse();
    assertThat(again.getModule()).isEqualTo(first.getModule());
    assertThat(first.getModule().getClaims().getIssuer()).isEqualTo(modules.guests().issuer());
    assertThat(first.getModule().getSize()).isEqualTo(wasm.length);
    assertThat(modules.digests()).containsExactly(first.getModule().getDigest());
  }

  @Test
  void verifyingStoresNothing() throws InterruptedException {
    ModuleApi modules = new ModuleApi("grpc-verify");
    byte[] foreign =
        new SignedGuests().sign(SignedGuests.bytes("add", "add"), List.of("wascc:keyvalue"), 1);
    GrpcEvents<VerifyRequest, VerifyResponse> verdicts = new GrpcEvents<>();
    StreamObserver<VerifyRequest> parts =
        GrpcApi.admin(ModuleServiceGrpc.newStub(api.channel())).verify(verdicts);

    parts.onNext(VerifyRequest.newBuilder().setNamespace("grpc-verify").build());
    parts.onNext(VerifyRequest.newBuilder().setChunk(ByteString.copyFrom(foreign)).build());
    parts.onCompleted();

    VerifyResponse verdict = verdicts.next();
    assertThat(verdict.getAccepted()).isFalse();
    assertThat(verdict.getChecksList())
        .filteredOn(check -> check.getOutcome() == CheckOutcome.CHECK_OUTCOME_FAILED)
        .extracting(Check::getCheck)
        .containsExactly("issuer");
    assertThat(verdict.getExplanation().getContractsList())
        .singleElement()
        .satisfies(contract -> assertThat(contract.getServedBy()).isEqualTo("binding"));
    assertThat(modules.digests()).isEmpty();
  }

  @Test
  void aRefusedModuleNamesItsCheck() throws InterruptedException {
    ModuleApi modules = new ModuleApi("grpc-refused");
    begin("grpc-refused", new byte[MAX]).onCompleted();

    ErrorInfo info = GrpcApi.refusal(ErrorCode.MODULE_REFUSED, events.end().orElseThrow());
    assertThat(info.getMetadataMap()).containsEntry("check", "container");
    assertThat(modules.digests()).isEmpty();
  }

  @Test
  void oneByteOverTheLimitEndsTheStream() throws InterruptedException {
    var _ = new ModuleApi("grpc-size");
    var _ = begin("grpc-size", new byte[MAX + 1]);

    ErrorInfo info = GrpcApi.refusal(ErrorCode.BODY_TOO_LARGE, events.end().orElseThrow());
    assertThat(info.getMetadataMap())
        .containsEntry("check", "size")
        .containsEntry("limit", "10000");
  }

  @Test
  void halfAStreamStoresNothingAndGivesItsPlaceBack() throws InterruptedException {
    ModuleApi modules = new ModuleApi("grpc-half");
    byte[] wasm = modules.signed("half");
    StreamObserver<UploadRequest> parts = upload();
    parts.onNext(UploadRequest.newBuilder().setNamespace("grpc-half").build());
    parts.onNext(chunk(wasm, 0));
    await().untilAsserted(() -> assertThat(staged()).hasSize(1));

    events.cancel();

    await().untilAsserted(() -> assertThat(staged()).isEmpty());
    assertThat(modules.digests()).isEmpty();
    events = new GrpcEvents<>();
    assertThat(upload("grpc-half", wasm).getCreated()).isTrue();
  }

  @Test
  void anotherOpenUploadHasNoPlace() throws InterruptedException {
    var _ = new ModuleApi("grpc-places");
    var _ = begin("grpc-places", new byte[1]);
    await().untilAsserted(() -> assertThat(staged()).hasSize(1));
    GrpcEvents<UploadRequest, UploadResponse> first = events;
    events = new GrpcEvents<>();

    var _ = begin("grpc-places", new byte[1]);

    ErrorInfo info = GrpcApi.refusal(ErrorCode.OVERLOADED, events.end().orElseThrow());
    assertThat(info.getMetadataMap()).containsEntry("limit", "slipway.module.open-uploads");
    first.cancel();
  }

  @Test
  void theOrderOfPartsIsHeld() throws InterruptedException {
    upload().onNext(chunk(new byte[1], 0));
    GrpcApi.refusal(ErrorCode.INVALID_REQUEST, events.end().orElseThrow());

    events = new GrpcEvents<>();
    upload().onNext(UploadRequest.getDefaultInstance());
    GrpcApi.refusal(ErrorCode.INVALID_REQUEST, events.end().orElseThrow());

    events = new GrpcEvents<>();
    upload().onCompleted();
    GrpcApi.refusal(ErrorCode.INVALID_REQUEST, events.end().orElseThrow());

    events = new GrpcEvents<>();
    upload().onNext(UploadRequest.newBuilder().setNamespace("no-such").build());
    GrpcApi.refusal(ErrorCode.NOT_FOUND, events.end().orElseThrow());
  }

  private UploadResponse upload(String namespace, byte[] wasm) throws InterruptedException {
    begin(namespace, wasm).onCompleted();
    return events.next();
  }

  private StreamObserver<UploadRequest> begin(String namespace, byte[] wasm) {
    StreamObserver<UploadRequest> parts = upload();
    parts.onNext(UploadRequest.newBuilder().setNamespace(namespace).build());
    for (int at = 0; at < wasm.length; at += CHUNK) {
      parts.onNext(chunk(wasm, at));
    }
    return parts;
  }

  private StreamObserver<UploadRequest> upload() {
    return GrpcApi.admin(ModuleServiceGrpc.newStub(api.channel())).upload(events);
  }

  private static UploadRequest chunk(byte[] wasm, int at) {
    int length = Math.min(CHUNK, wasm.length - at);
    return UploadRequest.newBuilder().setChunk(ByteString.copyFrom(wasm, at, length)).build();
  }

  private List<Path> staged() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(dataDir, "staging"))) {
      return files.toList();
    }
  }
}
