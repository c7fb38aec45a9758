package dev.slipway.runtime;

import static dev.slipway.ControlApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.slipway.DeployedFunction;
import dev.slipway.SignedGuests;
import dev.slipway.contract.BlobChunk;
import dev.slipway.contract.BlobInfo;
import dev.slipway.contract.BlobstoreCall;
import dev.slipway.contract.BlobstoreReply;
import dev.slipway.contract.BrokerMessage;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.Dialect;
import dev.slipway.contract.HttpClientCall;
import dev.slipway.contract.HttpReply;
import dev.slipway.contract.KeyValueCall;
import dev.slipway.contract.KeyValueReply;
import dev.slipway.contract.MessagingCall;
import dev.slipway.contract.SentCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contracts between real guests and real providers, both ways, over the whole platform. */
@QuarkusTest
class ContractsIT {
  private static final String KEYVALUE = "wascc:keyvalue";
  private static final String MESSAGING = "wascc:messaging";
  private static final String BLOBSTORE = "wascc:blobstore";
  private static final String HTTP_CLIENT = "wascc:http_client";

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aGuestCountsInItsStore(Dialect dialect) throws Exception {
    String name = "count-" + dialect.name().toLowerCase(Locale.ROOT);
    DeployedMirror.provide(name, KEYVALUE, "memory", Map.of()).then().statusCode(201);
    DeployedMirror guest =
        DeployedMirror.create(name, dialect, KEYVALUE).bind(KEYVALUE, name).release(1);

    ContractReply first = guest.reply(KEYVALUE, new KeyValueCall.Add("n", 40));
    ContractReply second = guest.reply(KEYVALUE, new KeyValueCall.Add("n", 2));

    assertThat(first).isEqualTo(new KeyValueReply.Sum(40));
    assertThat(second).isEqualTo(new KeyValueReply.Sum(42));
  }

  @Test
  void whatIsClaimedAndNotBoundIsDeniedAndDegradesTheFunction() throws Exception {
    DeployedMirror guest = DeployedMirror.create("unbound", Dialect.D2, KEYVALUE);
    guest
        .function()
        .release(
            0,
            Map.of(
                "targets",
                List.of(DeployedFunction.target(1, 1)),
                "allow",
                List.of("unbound-capability")))
        .then()
        .statusCode(200);

    Response denied = guest.call(KEYVALUE, new KeyValueCall.Get("n"));
    Response health = admin().get(guest.function().path() + "/health");

    denied
        .then()
        .body("outcome", equalTo("capability-denied"))
        .body("report.hostCalls[0].outcome", equalTo("capability-denied"));
    health
        .then()
        .body("status", equalTo("degraded"))
        .body("causes.contract", hasItem(KEYVALUE))
        .body("causes.reason", hasItem(containsString("nothing is bound to it")));
  }

  /** Its links lead to stores of their own; this guest's SDK names one. */
  @Test
  void aLinkLeadsToItsOwnProvider() {
    DeployedMirror.provider("linked", Dialect.D2, "sample:namespace").release(0);
    DeployedMirror.provide("linked", "sample:namespace", "function", Map.of("function", "linked"))
        .then()
        .statusCode(201);
    DeployedFunction caller = DeployedFunction.create("asks-by-link");
    byte[] wasm = SignedGuests.bytes("plain-rust", "plain-rust");
    caller
        .upload(caller.guests().sign(wasm, List.of("sample:namespace"), 1))
        .then()
        .statusCode(201);
    admin()
        .body(Map.of("provider", "linked"))
        .put(caller.path() + "/bindings/sample:namespace/binding")
        .then()
        .statusCode(201);
    caller.release(1, 1).then().statusCode(200);

    Response reply =
        caller.invoke(
            Map.of("operation", "host_echo", "payload", DeployedMirror.base64("reply=6f6b")));

    reply
        .then()
        .body("outcome", equalTo("answered"))
        .body("payload", equalTo(DeployedMirror.base64("ok")))
        .body("report.hostCalls[0].link", equalTo("binding"));
  }

  /** The subscriber does what the message tells it: it counts in a store. */
  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aMessageReachesItsSubscriber(Dialect dialect) throws Exception {
    String name = "mail-" + dialect.name().toLowerCase(Locale.ROOT);
    DeployedMirror.provide(name, MESSAGING, "local", Map.of()).then().statusCode(201);
    DeployedMirror.provide(name + "-store", KEYVALUE, "memory", Map.of()).then().statusCode(201);
    DeployedMirror subscriber =
        DeployedMirror.create(name + "-in", dialect, MESSAGING, KEYVALUE)
            .bind(MESSAGING, name, Map.of("SUBSCRIPTION", "orders.*"))
            .bind(KEYVALUE, name + "-store")
            .release(2);
    DeployedMirror publisher =
        DeployedMirror.create(name + "-out", dialect, MESSAGING).bind(MESSAGING, name).release(1);

    ContractReply reply =
        publisher.reply(
            MESSAGING,
            new MessagingCall.Publish(new BrokerMessage("orders.new", "", count(dialect))));

    assertThat(reply).isEqualTo(new ContractReply.Done());
    await().until(() -> value(subscriber), Optional.of("1")::equals);
  }

  /** The object tells the guest that receives it to count; it comes in two chunks. */
  @ParameterizedTest
  @EnumSource(
      value = Dialect.class,
      names = {"D1", "D2"})
  void anObjectGoesUpAndComesDownInChunks(Dialect dialect) throws Exception {
    String name = "blob-" + dialect.name().toLowerCase(Locale.ROOT);
    DeployedMirror guest = withBlobs(name, dialect);
    byte[] chunk = count(dialect);
    guest.reply(BLOBSTORE, new BlobstoreCall.CreateContainer("box"));
    guest.reply(BLOBSTORE, start("two", chunk.length, 2L * chunk.length));
    guest.reply(BLOBSTORE, upload("two", 0, chunk, 2L * chunk.length));
    guest.reply(BLOBSTORE, upload("two", chunk.length, chunk, 2L * chunk.length));

    BlobstoreReply.Described described =
        (BlobstoreReply.Described)
            guest.reply(BLOBSTORE, new BlobstoreCall.DescribeObject("box", "two"));
    guest.reply(
        BLOBSTORE, new BlobstoreCall.StartDownload("box", "two", chunk.length, Optional.empty()));

    assertThat(described.object().map(BlobInfo::bytes)).contains(2L * chunk.length);
    await().until(() -> value(guest), Optional.of("2")::equals);
  }

  @Test
  void anUploadGoesOnOverASwapToTheSameFolder() throws Exception {
    DeployedMirror guest = withBlobs("blob-stays", Dialect.D2);
    byte[] half = "half".getBytes(StandardCharsets.US_ASCII);
    guest.reply(BLOBSTORE, new BlobstoreCall.CreateContainer("box"));
    guest.reply(BLOBSTORE, start("a", 4, 8));
    guest.reply(BLOBSTORE, upload("a", 0, half, 8));

    DeployedMirror.provide("blob-stays", BLOBSTORE, "files", Map.of("root", "blob-stays"))
        .then()
        .statusCode(200)
        .body("swap.dataCarried", equalTo(false));
    guest.reply(BLOBSTORE, upload("a", 4, half, 8));

    BlobstoreReply.Described described =
        (BlobstoreReply.Described)
            guest.reply(BLOBSTORE, new BlobstoreCall.DescribeObject("box", "a"));
    assertThat(described.object().map(BlobInfo::bytes)).contains(8L);
  }

  @Test
  void anUploadThatASwapHasCutSaysSo() throws Exception {
    DeployedMirror guest = withBlobs("blob-cut", Dialect.D2);
    byte[] half = "half".getBytes(StandardCharsets.US_ASCII);
    guest.reply(BLOBSTORE, new BlobstoreCall.CreateContainer("box"));
    guest.reply(BLOBSTORE, start("a", 4, 8));
    guest.reply(BLOBSTORE, upload("a", 0, half, 8));

    DeployedMirror.provide("blob-cut", BLOBSTORE, "files", Map.of("root", "blob-other"))
        .then()
        .statusCode(200);

    guest
        .call(BLOBSTORE, upload("a", 4, half, 8))
        .then()
        .body("outcome", equalTo("guest-error"))
        .body("detail", containsString("its provider was replaced"))
        .body("report.hostCalls[0].outcome", equalTo("refused"));
  }

  @Test
  void aGuestReachesTheHostsOfItsListAlone() throws Exception {
    int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    String listed = "127.0.0.1:" + port(port);
    DeployedMirror.provide(
            "web", HTTP_CLIENT, "http", Map.of("allow", List.of(listed), "allowPlainHttp", true))
        .then()
        .statusCode(201);
    DeployedMirror guest =
        DeployedMirror.create("surfer", Dialect.D2, HTTP_CLIENT)
            .bind(HTTP_CLIENT, "web")
            .release(1);

    HttpReply reply = (HttpReply) guest.reply(HTTP_CLIENT, get("http://" + listed + "/q/openapi"));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(new String(reply.body(), StandardCharsets.UTF_8)).contains("Slipway control API");
    guest
        .call(HTTP_CLIENT, get("http://127.0.0.2:" + port(port) + "/"))
        .then()
        .body("outcome", equalTo("guest-error"))
        .body("detail", allOf(containsString("127.0.0.2"), containsString("allow")));
  }

  /** The port that the test's platform has really got. */
  private static int port(int configured) {
    int test = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    return test > 0 ? test : configured;
  }

  private static HttpClientCall get(String url) {
    return new HttpClientCall("GET", url, List.of(), new byte[0]);
  }

  /** A guest with a store, and objects in a folder of its own name. */
  private static DeployedMirror withBlobs(String name, Dialect dialect) {
    DeployedMirror.provide(name, BLOBSTORE, "files", Map.of("root", name)).then().statusCode(201);
    DeployedMirror.provide(name + "-store", KEYVALUE, "memory", Map.of()).then().statusCode(201);
    return DeployedMirror.create(name, dialect, BLOBSTORE, KEYVALUE)
        .bind(BLOBSTORE, name)
        .bind(KEYVALUE, name + "-store")
        .release(2);
  }

  /** What tells a mirror of a dialect to add 1 to a number. */
  private static byte[] count(Dialect dialect) throws Exception {
    SentCall sent = dialect.contract(KEYVALUE).write(new KeyValueCall.Add("received", 1));
    return MirrorGuests.host(KEYVALUE, sent.operation(), sent.payload())
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static Optional<String> value(DeployedMirror guest) throws Exception {
    return ((KeyValueReply.Value) guest.reply(KEYVALUE, new KeyValueCall.Get("received"))).value();
  }

  private static BlobstoreCall start(String id, long chunkSize, long total) {
    return new BlobstoreCall.StartUpload(
        chunk(id, 0, chunkSize, new byte[0], total), Optional.empty(), Optional.empty());
  }

  private static BlobstoreCall upload(String id, long offset, byte[] bytes, long total) {
    return new BlobstoreCall.UploadChunk(
        chunk(id, offset, bytes.length, bytes, total), Optional.empty(), false);
  }

  private static BlobChunk chunk(String id, long offset, long chunkSize, byte[] bytes, long total) {
    return new BlobChunk(
        "box",
        id,
        offset,
        chunkSize,
        OptionalLong.of(total),
        offset + bytes.length == total,
        Optional.empty(),
        bytes);
  }
}
