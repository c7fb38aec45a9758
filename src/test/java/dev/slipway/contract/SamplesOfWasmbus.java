package dev.slipway.contract;

import static dev.slipway.contract.ContractId.BLOBSTORE;
import static dev.slipway.contract.ContractId.CORE;
import static dev.slipway.contract.ContractId.EXTRAS;
import static dev.slipway.contract.ContractId.HTTP_CLIENT;
import static dev.slipway.contract.ContractId.KEYVALUE;
import static dev.slipway.contract.ContractId.LOGGING;
import static dev.slipway.contract.ContractId.MESSAGING;
import static dev.slipway.contract.Samples.DONE;
import static dev.slipway.contract.Samples.LIST;
import static dev.slipway.contract.Samples.changed;
import static dev.slipway.contract.Samples.removed;
import static dev.slipway.contract.Samples.sample;
import static dev.slipway.contract.Samples.texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What {@code guests/golden/wasmbus} encodes. */
final class SamplesOfWasmbus {
  private SamplesOfWasmbus() {}

  static List<Sample> all() {
    List<Sample> samples = new ArrayList<>(keyvalue());
    samples.addAll(others());
    samples.addAll(blobstore());
    return samples;
  }

  private static List<Sample> keyvalue() {
    return List.of(
        keyvalue("Increment", new KeyValueCall.Add("counter", -3), Samples.sum()),
        keyvalue("Contains", new KeyValueCall.KeyExists("counter"), Samples.there()),
        keyvalue("Get", new KeyValueCall.Get("counter"), Samples.value()),
        keyvalue("Set", new KeyValueCall.Set("counter", "text", Duration.ofMinutes(5)), DONE),
        keyvalue("Del", new KeyValueCall.Del("counter"), removed()),
        keyvalue("ListAdd", new KeyValueCall.Push("list", "two"), changed(2)),
        keyvalue("ListClear", new KeyValueCall.Clear("list"), removed()),
        keyvalue("ListDel", new KeyValueCall.ListItemDelete("list", "two"), changed(0)),
        keyvalue("ListRange", new KeyValueCall.Range("list", 0, -1), texts()),
        keyvalue("SetAdd", new KeyValueCall.SetAdd("set", "two"), changed(0)),
        keyvalue("SetDel", new KeyValueCall.SetRemove("set", "two"), changed(0)),
        keyvalue("SetUnion", new KeyValueCall.SetUnion(LIST), texts()),
        keyvalue("SetIntersection", new KeyValueCall.SetIntersection(LIST), texts()),
        keyvalue("SetQuery", new KeyValueCall.SetQuery("set"), texts()),
        keyvalue("SetClear", new KeyValueCall.SetClear("set"), removed()));
  }

  private static Sample keyvalue(String operation, KeyValueCall call, ContractReply reply) {
    return sample(KEYVALUE, "KeyValue." + operation, call, reply);
  }

  private static List<Sample> others() {
    GuestEvent deliver = new GuestEvent.Deliver(Samples.MESSAGE);
    MessagingCall request =
        new MessagingCall.Request("topic", Samples.bytes(), Duration.ofMillis(1_500));
    LoggingCall line = new LoggingCall(LogLevel.WARN, "", "text");
    HealthReply tired = new HealthReply(false, "tired");
    return List.of(
        client(),
        sample(MESSAGING, "MessageSubscriber.HandleMessage", deliver, DONE),
        sample(MESSAGING, "Messaging.Publish", new MessagingCall.Publish(Samples.MESSAGE), DONE),
        sample(MESSAGING, "Messaging.Request", request, new MessagingReply(Samples.MESSAGE)),
        sample(LOGGING, "Logging.WriteLog", line, DONE),
        sample(EXTRAS, "NumberGen.GenerateGuid", new ExtrasCall.Guid(), Samples.guid()),
        sample(
            EXTRAS,
            "NumberGen.RandomInRange",
            new ExtrasCall.Random(10, 3_000_000_000L),
            Samples.random()),
        sample(EXTRAS, "NumberGen.Random32", new ExtrasCall.Random(0, 1L << 32), Samples.random()),
        sample(CORE, "Actor.HealthRequest", new GuestEvent.CheckHealth(), tired));
  }

  private static Sample client() {
    List<Header> headers = List.of(new Header("x-one", "1"), new Header("x-one", "2"));
    List<Header> cookies =
        List.of(new Header("set-cookie", "a=1"), new Header("set-cookie", "b=2"));
    String url = "https://example.test/a%20b?q=1";
    return sample(
        HTTP_CLIENT,
        "HttpClient.Request",
        new HttpClientCall("PUT", url, headers, Samples.bytes()),
        new HttpReply(201, cookies, Samples.bytes()));
  }

  private static List<Sample> blobstore() {
    BlobstoreReply there = new BlobstoreReply.Existence(true);
    BlobstoreReply box = new BlobstoreReply.Container("box");
    BlobInfo blob = new BlobInfo("box", "blob", 12);
    BlobstoreReply failed =
        new BlobstoreReply.Failures(List.of(new BlobstoreReply.Failure("two", "there is none")));
    BlobstoreCall.Page page =
        new BlobstoreCall.Page(
            Optional.of("b"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.of(7));
    return List.of(
        blobstore("ContainerExists", new BlobstoreCall.ContainerExists("box"), there),
        blobstore("CreateContainer", new BlobstoreCall.CreateContainer("box"), box),
        blobstore("GetContainerInfo", new BlobstoreCall.DescribeContainer("box"), box),
        blobstore(
            "ListContainers",
            new BlobstoreCall.ListContainers(),
            new BlobstoreReply.Containers(List.of("box"))),
        blobstore("RemoveContainers", new BlobstoreCall.RemoveContainers(LIST), failed),
        blobstore("ObjectExists", new BlobstoreCall.ObjectExists("box", "blob"), there),
        blobstore(
            "GetObjectInfo",
            new BlobstoreCall.DescribeObject("box", "blob"),
            new BlobstoreReply.Described(Optional.of(blob))),
        blobstore(
            "ListObjects",
            new BlobstoreCall.ListObjects("box", page),
            new BlobstoreReply.Objects(List.of(blob), true, Optional.empty())),
        blobstore("RemoveObjects", new BlobstoreCall.RemoveObjects("box", LIST), failed),
        blobstore(
            "PutObject",
            new BlobstoreCall.StartUpload(
                chunk(0, false), Optional.of("text/plain"), Optional.empty()),
            new BlobstoreReply.Uploading(Optional.of("stream"))),
        blobstore(
            "PutChunk",
            new BlobstoreCall.UploadChunk(chunk(8, true), Optional.of("stream"), false),
            DONE),
        blobstore(
            "GetObject",
            new BlobstoreCall.GetObject("box", "blob", OptionalLong.of(2), OptionalLong.of(9)),
            new BlobstoreReply.Content(
                Optional.of(chunk(8, true)), 12, Optional.empty(), Optional.empty())),
        sample(
            BLOBSTORE,
            "ChunkReceiver.ReceiveChunk",
            new GuestEvent.ReceiveChunk(chunk(8, true)),
            new BlobstoreReply.ChunkTaken(false)));
  }

  private static Sample blobstore(String operation, BlobstoreCall call, ContractReply reply) {
    return sample(BLOBSTORE, "Blobstore." + operation, call, reply);
  }

  private static BlobChunk chunk(long offset, boolean last) {
    OptionalLong total = last ? OptionalLong.of(offset + 4) : OptionalLong.empty();
    return new BlobChunk("box", "blob", offset, 4, total, last, Optional.empty(), Samples.bytes());
  }
}
