package dev.slipway.runtime;

import static dev.slipway.ControlApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.rpc.ErrorInfo;
import dev.slipway.DeployedFunction;
import dev.slipway.GrpcApi;
import dev.slipway.GrpcEvents;
import dev.slipway.error.ErrorCode;
import dev.slipway.grpc.v1.LogEntry;
import dev.slipway.grpc.v1.LogEntryKind;
import dev.slipway.grpc.v1.LogLevel;
import dev.slipway.grpc.v1.LogServiceGrpc;
import dev.slipway.grpc.v1.TailRequest;
import dev.slipway.grpc.v1.TailResponse;
import dev.slipway.log.LogFollowers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log is followed over gRPC. */
@QuarkusTest
@TestProfile(LogFollowIT.FewFollowers.class)
class LogGrpcIT {
  @Inject LogFollowers followers;

  private GrpcApi api;

  @BeforeEach
  void connect() {
    api = new GrpcApi();
  }

  @AfterEach
  void disconnect() {
    api.close();
    await().until(() -> followers.count() == 0);
  }

  @Test
  void newEntriesComeAndAFollowerResumes() throws InterruptedException {
    DeployedFunction function = DeployedFunction.echo("tail-on", Map.of());
    GrpcEvents<TailRequest, TailResponse> events = tail(whole("tail-on").build());
    assertThat(events.next().getBegin().getSince()).isOne();

    call(function, "/one?log=1");

    assertThat(events.next().getEntry().getKind()).isEqualTo(LogEntryKind.LOG_ENTRY_KIND_LINE);
    TailResponse one = events.next();
    assertThat(one.getEntry())
        .satisfies(entry -> assertThat(entry.getText()).isEqualTo("GET /one"))
        .satisfies(entry -> assertThat(entry.getOutcome()).isEqualTo("answered"))
        .satisfies(entry -> assertThat(entry.hasDuration()).isTrue());
    events.cancel();
    call(function, "/two");

    GrpcEvents<TailRequest, TailResponse> again =
        tail(whole("tail-on").setAfterId(one.getId()).build());

    assertThat(again.next().hasBegin()).isTrue();
    assertThat(again.next().getEntry().getText()).isEqualTo("GET /two");
  }

  @Test
  void onlyWhatIsAskedForComes() throws InterruptedException {
    DeployedFunction function = DeployedFunction.echo("tail-some", Map.of());
    GrpcEvents<TailRequest, TailResponse> events =
        tail(
            whole("tail-some")
                .setSearch("wanted")
                .setLevel(LogLevel.LOG_LEVEL_INFO)
                .setVersion(1)
                .setOutcome("answered")
                .build());
    assertThat(events.next().hasBegin()).isTrue();

    call(function, "/other");
    call(function, "/wanted");

    LogEntry entry = events.next().getEntry();
    assertThat(entry.getText()).isEqualTo("GET /wanted");
    assertThat(entry.getLevel()).isEqualTo(LogLevel.LOG_LEVEL_INFO);
  }

  @Test
  void whatIsGoneIsAGap() throws InterruptedException {
    DeployedFunction function = DeployedFunction.echo("tail-gap", Map.of());
    call(function, "/?log=100");

    GrpcEvents<TailRequest, TailResponse> events = tail(whole("tail-gap").setSince(1).build());

    assertThat(events.next().hasBegin()).isTrue();
    assertThat(events.next().getGap())
        .satisfies(gap -> assertThat(gap.getFrom()).isOne())
        .satisfies(gap -> assertThat(gap.getTo()).isEqualTo(51));
  }

  @Test
  void aFollowerThatGoesAwayIsRemoved() throws InterruptedException {
    DeployedFunction.echo("tail-away", Map.of());
    GrpcEvents<TailRequest, TailResponse> events = tail(whole("tail-away").build());
    assertThat(events.next().hasBegin()).isTrue();
    assertThat(followers.count()).isOne();

    events.cancel();

    await().until(() -> followers.count() == 0);
  }

  @Test
  void aTailEndsWithItsFunction() throws InterruptedException {
    DeployedFunction function = DeployedFunction.echo("tail-end", Map.of());
    GrpcEvents<TailRequest, TailResponse> events = tail(whole("tail-end").build());
    assertThat(events.next().hasBegin()).isTrue();

    admin().delete(function.path()).then().statusCode(204);

    assertThat(events.end()).isEmpty();
  }

  @Test
  void badValuesAreRefused() throws InterruptedException {
    DeployedFunction.echo("tail-bad", Map.of());

    assertThat(field(whole("tail-bad").setAfterId("7"))).isEqualTo("afterId");
    assertThat(field(whole("tail-bad").setOutcome("no-such"))).isEqualTo("outcome");
    assertThat(field(whole("tail-bad").setLevelValue(99))).isEqualTo("level");
    assertThat(field(whole("tail-bad").setSince(-1))).isEqualTo("since");
    assertThat(field(whole("tail-bad").setLimit(0))).isEqualTo("limit");
  }

  private String field(TailRequest.Builder request) throws InterruptedException {
    ErrorInfo info =
        GrpcApi.refusal(ErrorCode.INVALID_REQUEST, tail(request.build()).end().orElseThrow());
    return info.getMetadataOrThrow("field");
  }

  private GrpcEvents<TailRequest, TailResponse> tail(TailRequest request) {
    GrpcEvents<TailRequest, TailResponse> events = new GrpcEvents<>();
    GrpcApi.admin(LogServiceGrpc.newStub(api.channel())).tail(request, events);
    return events;
  }

  private static TailRequest.Builder whole(String function) {
    return TailRequest.newBuilder().setNamespace("default").setFunction(function);
  }

  private static void call(DeployedFunction function, String path) {
    function.invoke(Map.of("http", Map.of("path", path))).then().statusCode(200);
  }
}
