package dev.slipway.contract;

import static dev.slipway.contract.ContractId.BLOBSTORE;
import static dev.slipway.contract.ContractId.CORE;
import static dev.slipway.contract.ContractId.EXTRAS;
import static dev.slipway.contract.ContractId.HTTP_CLIENT;
import static dev.slipway.contract.ContractId.KEYVALUE;
import static dev.slipway.contract.ContractId.LOGGING;
import static dev.slipway.contract.ContractId.MESSAGING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What the programs in {@code guests/golden} encode, for each era. */
final class Samples {
  static final List<String> LIST = List.of("one", "two");
  static final ContractReply DONE = new ContractReply.Done();
  static final BrokerMessage MESSAGE = new BrokerMessage("topic", "inbox", bytes());

  private static final String GUID = "123e4567-e89b-42d3-a456-426655440000";
  private static final HealthReply TIRED = new HealthReply(false, "tired");
  private static final GuestEvent BIND = new GuestEvent.Bind("MODULE", Map.of("URL", "x"));

  private Samples() {}

  static List<Sample> of(Era era) {
    if (era == Era.D3) {
      return SamplesOfWasmbus.all();
    }
    List<Sample> samples = new ArrayList<>(keyvalue());
    samples.addAll(extras());
    samples.addAll(others(era));
    if (era != Era.D0) {
      samples.add(client(era));
      samples.addAll(blobstore());
    }
    return samples;
  }

  static byte[] bytes() {
    return new byte[] {0, 127, -128, -1};
  }

  private static List<Sample> keyvalue() {
    return List.of(
        sample(KEYVALUE, "Add", new KeyValueCall.Add("counter", -3), sum()),
        sample(KEYVALUE, "Get", new KeyValueCall.Get("counter"), value()),
        sample(
            KEYVALUE, "Set", new KeyValueCall.Set("counter", "text", Duration.ofMinutes(5)), DONE),
        sample(KEYVALUE, "Del", new KeyValueCall.Del("counter"), removed()),
        sample(KEYVALUE, "Clear", new KeyValueCall.Clear("list"), removed()),
        sample(KEYVALUE, "Range", new KeyValueCall.Range("list", 0, -1), texts()),
        sample(KEYVALUE, "Push", new KeyValueCall.Push("list", "two"), changed(2)),
        sample(
            KEYVALUE, "ListItemDelete", new KeyValueCall.ListItemDelete("list", "two"), changed(1)),
        sample(KEYVALUE, "SetAdd", new KeyValueCall.SetAdd("set", "two"), changed(2)),
        sample(KEYVALUE, "SetRemove", new KeyValueCall.SetRemove("set", "two"), changed(1)),
        sample(KEYVALUE, "SetUnion", new KeyValueCall.SetUnion(LIST), texts()),
        sample(KEYVALUE, "SetIntersection", new KeyValueCall.SetIntersection(LIST), texts()),
        sample(KEYVALUE, "SetQuery", new KeyValueCall.SetQuery("set"), texts()),
        sample(KEYVALUE, "KeyExists", new KeyValueCall.KeyExists("counter"), there()));
  }

  static KeyValueReply sum() {
    return new KeyValueReply.Sum(1_000_000);
  }

  static KeyValueReply value() {
    return new KeyValueReply.Value(Optional.of("text"));
  }

  static KeyValueReply removed() {
    return new KeyValueReply.Removed(true);
  }

  static KeyValueReply texts() {
    return new KeyValueReply.Texts(LIST);
  }

  static KeyValueReply there() {
    return new KeyValueReply.Existence(true);
  }

  static KeyValueReply changed(int count) {
    return new KeyValueReply.Changed(true, count);
  }

  private static List<Sample> extras() {
    return List.of(
        sample(EXTRAS, "RequestGuid", new ExtrasCall.Guid(), guid()),
        sample(EXTRAS, "RequestSequence", new ExtrasCall.Sequence(), new ExtrasReply.Sequence(7)),
        sample(EXTRAS, "RequestRandom", new ExtrasCall.Random(10, 3_000_000_000L), random()));
  }

  static ExtrasReply guid() {
    return new ExtrasReply.Guid(GUID);
  }

  static ExtrasReply random() {
    return new ExtrasReply.Random(2_500_000_000L);
  }

  private static List<Sample> others(Era era) {
    boolean of2021 = era == Era.D2_WASMCLOUD;
    LoggingCall line = new LoggingCall(LogLevel.WARN, of2021 ? "target" : "", "text");
    MessagingCall request = new MessagingCall.Request("topic", bytes(), Duration.ofMillis(1_500));
    BrokerMessage answer = of2021 ? MESSAGE : new BrokerMessage("topic", "", bytes());
    String deliver = of2021 ? "HandleMessage" : "DeliverMessage";
    String bind = era == Era.D0 || era == Era.D1 ? "Configure" : "BindActor";
    return List.of(
        sample(LOGGING, "WriteLog", line, DONE),
        sample(MESSAGING, deliver, new GuestEvent.Deliver(MESSAGE), DONE),
        sample(MESSAGING, "Publish", new MessagingCall.Publish(MESSAGE), DONE),
        sample(MESSAGING, "Request", request, new MessagingReply(answer)),
        sample(CORE, "HealthRequest", new GuestEvent.CheckHealth(), TIRED),
        sample(CORE, bind, BIND, DONE));
  }

  private static Sample client(Era era) {
    boolean of2021 = era == Era.D2_WASMCLOUD;
    String url = "https://example.test/a%20b?q=1";
    List<Header> headers = List.of(new Header("x-one", "1"));
    HttpReply reply =
        new HttpReply(201, List.of(new Header("content-type", "text/plain")), bytes());
    return sample(
        HTTP_CLIENT,
        of2021 ? "Request" : "PerformRequest",
        new HttpClientCall("PUT", url, headers, bytes()),
        reply);
  }

  private static List<Sample> blobstore() {
    BlobInfo blob = new BlobInfo("box", "blob", 12);
    BlobstoreCall list = new BlobstoreCall.ListObjects("box", BlobstoreCall.Page.ALL);
    BlobstoreReply listed = new BlobstoreReply.Objects(List.of(blob), true, Optional.empty());
    BlobstoreReply removed = new BlobstoreReply.Failures(List.of());
    return List.of(
        sample(
            BLOBSTORE,
            "CreateContainer",
            new BlobstoreCall.CreateContainer("box"),
            new BlobstoreReply.Container("box")),
        sample(
            BLOBSTORE,
            "RemoveContainer",
            new BlobstoreCall.RemoveContainers(List.of("box")),
            removed),
        sample(
            BLOBSTORE,
            "RemoveObject",
            new BlobstoreCall.RemoveObjects("box", List.of("blob")),
            removed),
        sample(BLOBSTORE, "ListObjects", list, listed),
        sample(
            BLOBSTORE,
            "StartUpload",
            new BlobstoreCall.StartUpload(
                chunk(0, false, new byte[0]), Optional.empty(), Optional.empty()),
            new BlobstoreReply.Uploading(Optional.empty())),
        sample(
            BLOBSTORE,
            "UploadChunk",
            new BlobstoreCall.UploadChunk(chunk(8, true, bytes()), Optional.empty(), false),
            DONE),
        sample(
            BLOBSTORE,
            "StartDownload",
            new BlobstoreCall.StartDownload("box", "blob", 4, Optional.empty()),
            DONE),
        sample(
            BLOBSTORE,
            "GetObjectInfo",
            new BlobstoreCall.DescribeObject("box", "blob"),
            new BlobstoreReply.Described(Optional.of(blob))),
        sample(
            BLOBSTORE,
            "ReceiveChunk",
            new GuestEvent.ReceiveChunk(chunk(8, true, bytes())),
            new BlobstoreReply.ChunkTaken(false)));
  }

  private static BlobChunk chunk(long offset, boolean last, byte[] bytes) {
    return new BlobChunk(
        "box", "blob", offset, 4, OptionalLong.of(12), last, Optional.empty(), bytes);
  }

  static Sample sample(
      ContractId contract, String operation, ContractCall call, ContractReply reply) {
    return new Sample(contract, operation, call, reply);
  }
}
