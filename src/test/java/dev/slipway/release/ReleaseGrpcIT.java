package dev.slipway.release;

import static dev.slipway.ControlApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.rpc.ErrorInfo;
import dev.slipway.DeployedFunction;
import dev.slipway.GrpcApi;
import dev.slipway.GrpcEvents;
import dev.slipway.error.ErrorCode;
import dev.slipway.grpc.v1.ReleaseKind;
import dev.slipway.grpc.v1.ReleaseServiceGrpc;
import dev.slipway.grpc.v1.Target;
import dev.slipway.grpc.v1.WatchRequest;
import dev.slipway.grpc.v1.WatchResponse;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Releases are made and watched over gRPC. */
@QuarkusTest
@TestProfile(ReleaseGrpcIT.FewWatchers.class)
class ReleaseGrpcIT {
  /** Two watchers in all. */
  public static final class FewWatchers implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("slipway.watch.watchers", "2");
    }
  }

  @Inject ReleaseWatches watches;

  private GrpcApi api;
  private ReleaseServiceGrpc.ReleaseServiceBlockingStub releases;

  @BeforeEach
  void connect() {
    await().until(() -> watches.count() == 0);
    api = new GrpcApi();
    releases = GrpcApi.admin(ReleaseServiceGrpc.newBlockingStub(api.channel()));
  }

  @AfterEach
  void disconnect() {
    api.close();
  }

  @Test
  void aReleaseServesAndCanBeRolledBack() {
    DeployedFunction function = twoVersions("grpc-release");

    dev.slipway.grpc.v1.Release first =
        releases.release(target("grpc-release", 0, 1).setReason("first").build()).getRelease();
    var _ = releases.release(target("grpc-release", 1, 2).build());
    dev.slipway.grpc.v1.Release back =
        releases.rollback(rollback("grpc-release", 2, "it was better").build()).getRelease();

    assertThat(first.getNumber()).isOne();
    assertThat(first.getReason()).isEqualTo("first");
    assertThat(first.getCreatedBy()).isEqualTo("admin");
    assertThat(first.getKind()).isEqualTo(ReleaseKind.RELEASE_KIND_RELEASE);
    assertThat(first.getLimits().getWallDeadline().getSeconds()).isEqualTo(5);
    assertThat(back.getNumber()).isEqualTo(3);
    assertThat(back.getKind()).isEqualTo(ReleaseKind.RELEASE_KIND_ROLLBACK);
    assertThat(back.getTargets(0).getVersion()).isOne();
    assertThat(function.invoke(Map.of("http", Map.of("path", "/"))).jsonPath().getInt("version"))
        .isOne();
  }

  @Test
  void aDryRunTellsTheDifferenceAndChangesNothing() {
    DeployedFunction function = twoVersions("grpc-dry");

    dev.slipway.grpc.v1.Release dry =
        releases.release(target("grpc-dry", 0, 1).setDryRun(true).build()).getRelease();

    assertThat(dry.getChangesList()).extracting(change -> change.getField()).contains("targets");
    assertThat(dry.hasCreatedAt()).isFalse();
    assertThat(admin().get(function.path() + "/release").jsonPath().getInt("number")).isZero();
  }

  @Test
  void whatWasNotSeenIsNotChanged() {
    DeployedFunction function = twoVersions("grpc-seen");
    function.release(0, 1).then().statusCode(200);

    ErrorInfo stale =
        GrpcApi.refusal(
            ErrorCode.PRECONDITION_FAILED,
            () -> releases.release(target("grpc-seen", 0, 2).build()));
    ErrorInfo unsaid =
        GrpcApi.refusal(
            ErrorCode.PRECONDITION_REQUIRED,
            () -> releases.release(target("grpc-seen", 0, 2).clearIfRelease().build()));

    assertThat(unsaid.getMetadataMap()).containsEntry("field", "ifRelease");
    assertThat(stale.getMetadataOrThrow("current")).contains("\"number\":1");
  }

  @Test
  void nothingIsServedOnlyWhenThatIsSaid() {
    var _ = twoVersions("grpc-nothing");

    GrpcApi.refusal(
        ErrorCode.INVALID_REQUEST,
        () -> releases.release(target("grpc-nothing", 0, 1).clearTargets().build()));
    GrpcApi.refusal(
        ErrorCode.INVALID_REQUEST,
        () -> releases.release(target("grpc-nothing", 0, 1).setServeNothing(true).build()));

    assertThat(
            releases
                .release(target("grpc-nothing", 0, 1).clearTargets().setServeNothing(true).build())
                .getRelease()
                .getTargetsList())
        .isEmpty();
  }

  @Test
  void aWatcherIsToldTheCurrentReleaseAndEachChangeInOrder() throws InterruptedException {
    DeployedFunction function = twoVersions("grpc-watch");
    GrpcEvents<WatchRequest, WatchResponse> events = watch(whole("grpc-watch").build());
    assertThat(number(events)).isZero();

    function.release(0, 1).then().statusCode(200);
    function.release(1, 2).then().statusCode(200);
    function.rollback(2, Map.of("reason", "back")).then().statusCode(200);

    assertThat(number(events)).isOne();
    dev.slipway.grpc.v1.Release second = events.next().getRelease();
    assertThat(second.getTargets(0).getVersion()).isEqualTo(2);
    assertThat(second.getChangesList()).isNotEmpty();
    assertThat(number(events)).isEqualTo(3);
  }

  @Test
  void aWatcherGoesOnWhereItWas() throws InterruptedException {
    DeployedFunction function = twoVersions("grpc-resume");
    function.release(0, 1).then().statusCode(200);
    function.release(1, 2).then().statusCode(200);

    GrpcEvents<WatchRequest, WatchResponse> after =
        watch(whole("grpc-resume").setAfterRelease(1).build());
    GrpcEvents<WatchRequest, WatchResponse> foreign =
        watch(whole("grpc-resume").setAfterRelease(9).build());

    assertThat(number(after)).isEqualTo(2);
    assertThat(number(foreign)).isEqualTo(2);
  }

  @Test
  void aWatchEndsWithItsFunction() throws InterruptedException {
    DeployedFunction function = twoVersions("grpc-deleted");
    GrpcEvents<WatchRequest, WatchResponse> events = watch(whole("grpc-deleted").build());
    assertThat(number(events)).isZero();

    admin().delete(function.path()).then().statusCode(204);

    assertThat(events.end()).isEmpty();
    await().until(() -> watches.count() == 0);
  }

  @Test
  void aWatcherThatGoesAwayGivesItsPlaceBack() throws InterruptedException {
    var _ = twoVersions("grpc-places");
    GrpcEvents<WatchRequest, WatchResponse> one = watch(whole("grpc-places").build());
    GrpcEvents<WatchRequest, WatchResponse> two = watch(whole("grpc-places").build());
    assertThat(number(one) + number(two)).isZero();

    GrpcEvents<WatchRequest, WatchResponse> three = watch(whole("grpc-places").build());

    ErrorInfo full = GrpcApi.refusal(ErrorCode.OVERLOADED, three.end().orElseThrow());
    assertThat(full.getMetadataMap()).containsEntry("limit", "slipway.watch.watchers");
    one.cancel();
    two.cancel();
    await().until(() -> watches.count() == 0);
  }

  @Test
  void whatIsNotThereIsNotWatched() throws InterruptedException {
    GrpcEvents<WatchRequest, WatchResponse> events = watch(whole("grpc-none").build());

    GrpcApi.refusal(ErrorCode.NOT_FOUND, events.end().orElseThrow());
  }

  @Test
  void aNumberThatNoReleaseHasIsNotWatchedFrom() throws InterruptedException {
    GrpcEvents<WatchRequest, WatchResponse> events =
        watch(whole("grpc-none").setAfterRelease(-1).build());

    ErrorInfo info = GrpcApi.refusal(ErrorCode.INVALID_REQUEST, events.end().orElseThrow());
    assertThat(info.getMetadataMap()).containsEntry("field", "afterRelease");
  }

  private static int number(GrpcEvents<WatchRequest, WatchResponse> events)
      throws InterruptedException {
    return events.next().getRelease().getNumber();
  }

  private GrpcEvents<WatchRequest, WatchResponse> watch(WatchRequest request) {
    GrpcEvents<WatchRequest, WatchResponse> events = new GrpcEvents<>();
    GrpcApi.admin(ReleaseServiceGrpc.newStub(api.channel())).watch(request, events);
    return events;
  }

  private static WatchRequest.Builder whole(String function) {
    return WatchRequest.newBuilder().setNamespace("default").setFunction(function);
  }

  private static dev.slipway.grpc.v1.ReleaseRequest.Builder target(
      String function, int seen, int version) {
    return dev.slipway.grpc.v1.ReleaseRequest.newBuilder()
        .setNamespace("default")
        .setFunction(function)
        .setIfRelease(seen)
        .addTargets(Target.newBuilder().setVersion(version).setWeight(1));
  }

  private static dev.slipway.grpc.v1.RollbackRequest.Builder rollback(
      String function, int seen, String reason) {
    return dev.slipway.grpc.v1.RollbackRequest.newBuilder()
        .setNamespace("default")
        .setFunction(function)
        .setIfRelease(seen)
        .setReason(reason);
  }

  private static DeployedFunction twoVersions(String name) {
    DeployedFunction function = DeployedFunction.create(name);
    function.addVersion("hello", "hello-v1", 1);
    function.addVersion("hello", "hello-v2", 2);
    return function;
  }
}
