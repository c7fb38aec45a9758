package dev.slipway.capability.blobstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.capability.Attachment;
import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.DeliveryException;
import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.BlobChunk;
import dev.slipway.contract.BlobInfo;
import dev.slipway.contract.BlobstoreCall.ContainerExists;
import dev.slipway.contract.BlobstoreCall.DescribeContainer;
import dev.slipway.contract.BlobstoreCall.GetObject;
import dev.slipway.contract.BlobstoreCall.ListContainers;
import dev.slipway.contract.BlobstoreCall.ListObjects;
import dev.slipway.contract.BlobstoreCall.ObjectExists;
import dev.slipway.contract.BlobstoreCall.Page;
import dev.slipway.contract.BlobstoreCall.RemoveContainers;
import dev.slipway.contract.BlobstoreCall.RemoveObjects;
import dev.slipway.contract.BlobstoreCall.StartDownload;
import dev.slipway.contract.BlobstoreCall.StartUpload;
import dev.slipway.contract.BlobstoreCall.UploadChunk;
import dev.slipway.contract.BlobstoreReply.ChunkTaken;
import dev.slipway.contract.BlobstoreReply.Container;
import dev.slipway.contract.BlobstoreReply.Containers;
import dev.slipway.contract.BlobstoreReply.Content;
import dev.slipway.contract.BlobstoreReply.Existence;
import dev.slipway.contract.BlobstoreReply.Failures;
import dev.slipway.contract.BlobstoreReply.Objects;
import dev.slipway.contract.BlobstoreReply.Uploading;
import dev.slipway.contract.ContractReply.Done;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each provider of blobstore does. Its object may have 1 MiB, its chunk 64 KiB. */
abstract class BlobstoreContract {
  static final int MOST = 1 << 20;
  static final int MOST_OF_CHUNK = 1 << 16;

  private static final Duration POLL = Duration.ofMillis(2);

  private CapabilityProvider provider;
  private ChunkGuest guest;
  private BlobCalls blobs;

  /** A provider of the namespace {@code default}, with nothing in it. */
  abstract CapabilityProvider open() throws Exception;

  @BeforeEach
  void openOne() throws Exception {
    provider = open();
    guest = ChunkGuest.of("shop");
    blobs = new BlobCalls(provider, guest);
    blobs.create("box");
  }

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void containersComeAndGo() throws Exception {
    blobs.create("other");
    blobs.create("other");

    assertThat(blobs.call(Container.class, new DescribeContainer("other")).id()).isEqualTo("other");
    assertThat(blobs.call(Containers.class, new ListContainers()).ids())
        .containsExactly("box", "other");
    assertThat(blobs.call(Existence.class, new ContainerExists("other")).exists()).isTrue();

    blobs.put("other", "a", "text".getBytes(UTF_8), 10);
    Failures failures =
        blobs.call(Failures.class, new RemoveContainers(List.of("other", "never-was")));

    assertThat(failures.failures()).isEmpty();
    assertThat(blobs.call(Existence.class, new ContainerExists("other")).exists()).isFalse();
    assertThat(blobs.call(Existence.class, new ObjectExists("other", "a")).exists()).isFalse();
    assertThat(blobs.failure(new DescribeContainer("other")).reason()).isEqualTo(Reason.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "photos/2020/01.jpg",
        "..",
        ".",
        "../../../etc/passwd",
        "/etc/passwd",
        ".unfinished",
        "_",
        "%2e%2e",
        "zwölf Boxkämpfer",
        "日本語",
        "🦭",
        "nul\0line\nfeed",
        "Case",
        "case",
        "a:b*c?d\"<>|\\"
      })
  void anyTextIsAName(String name) throws Exception {
    byte[] content = name.getBytes(UTF_8);
    blobs.create(name);

    blobs.put(name, name, content, 3);

    assertThat(blobs.get(name, name)).isEqualTo(content);
    assertThat(list(name, Page.ALL).objects())
        .containsExactly(new BlobInfo(name, name, content.length));
    assertThat(blobs.call(Containers.class, new ListContainers()).ids())
        .containsExactlyInAnyOrder("box", name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\ud800", "x\udc00y"})
  void whatIsNoTextIsNoName(String name) {
    assertThat(blobs.failure(new ObjectExists("box", name)).reason()).isEqualTo(Reason.REFUSED);
    assertThat(blobs.failure(new ContainerExists("n".repeat(5000))).reason())
        .isEqualTo(Reason.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 999, 1000, 1001, 5000, MOST})
  void anObjectComesBackAsItWasSent(int size) throws Exception {
    byte[] content = random(size);

    blobs.put("box", "a", content, 60_000);

    assertThat(blobs.size("box", "a")).hasValue(size);
    download("a", 1000 + size / 7, Optional.empty());
    assertThat(guest.received()).isEqualTo(content);
  }

  @Test
  void chunksMayComeInAnyOrderAndTwice() throws Exception {
    byte[] content = random(1000);
    blobs.start("box", "a", 1000, 100);
    for (int part : new int[] {9, 0, 5, 5, 1, 2, 8, 3, 3, 7, 6, 0}) {
      blobs.send(BlobCalls.part("box", "a", content, part * 100, 100));
    }
    assertThat(blobs.size("box", "a")).isEmpty();

    blobs.send(BlobCalls.part("box", "a", content, 400, 100));

    assertThat(blobs.get("box", "a")).isEqualTo(content);
  }

  @Test
  void anObjectIsSeenOnlyWhenItIsWhole() throws Exception {
    byte[] older = "older".getBytes(UTF_8);
    byte[] newer = "newer!".getBytes(UTF_8);
    blobs.put("box", "a", older, 10);
    blobs.start("box", "a", newer.length, 3);
    blobs.start("box", "b", newer.length, 3);
    blobs.send(BlobCalls.part("box", "a", newer, 0, 3));
    blobs.send(BlobCalls.part("box", "b", newer, 0, 3));

    assertThat(blobs.get("box", "a")).isEqualTo(older);
    assertThat(blobs.size("box", "b")).isEmpty();
    assertThat(list("box", Page.ALL).objects()).extracting(BlobInfo::id).containsExactly("a");

    blobs.send(BlobCalls.part("box", "a", newer, 3, 3));

    assertThat(blobs.get("box", "a")).isEqualTo(newer);
  }

  @Test
  void anUploadNeedsItsContainerUntilItsEnd() throws Exception {
    byte[] content = "content".getBytes(UTF_8);
    blobs.start("box", "a", content.length, 10);
    blobs.call(Failures.class, new RemoveContainers(List.of("box")));
    BlobChunk all = BlobCalls.part("box", "a", content, 0, 10);

    assertThat(blobs.failure(new UploadChunk(all, Optional.empty(), false)))
        .hasMessageContaining("no container 'box'");
    assertThat(blobs.failure(new StartUpload(all, Optional.empty(), Optional.empty())))
        .hasMessageContaining("no container 'box'");
  }

  @Test
  void aChunkOfAnUploadThatNobodyKnowsIsRefusedWithTheReason() {
    BlobChunk chunk = BlobCalls.part("box", "a", new byte[5], 0, 5);

    ProviderException failure = blobs.failure(new UploadChunk(chunk, Optional.empty(), false));

    assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
    assertThat(failure).hasMessageContaining("its provider was replaced");
  }

  @Test
  void aStreamGoesOnUntilItsLastChunk() throws Exception {
    Uploading begun = startStream("a", "one,");
    Uploading beside = startStream("a", "eins,");

    sendStream("a", begun, 4, "two,", false);
    sendStream("a", beside, 5, "zwei", true);
    assertThat(blobs.get("box", "a")).asString(UTF_8).isEqualTo("eins,zwei");
    sendStream("a", begun, 8, "three", true);

    assertThat(blobs.get("box", "a")).asString(UTF_8).isEqualTo("one,two,three");
  }

  @Test
  void aStreamIsKnownToItsOwnGuestAndObjectOnly() throws Exception {
    Uploading begun = startStream("a", "one,");
    BlobChunk last = BlobCalls.ofStream("a", 4, "two".getBytes(UTF_8), true);
    BlobChunk other = BlobCalls.ofStream("b", 4, "two".getBytes(UTF_8), true);
    BlobCalls stranger = new BlobCalls(provider, ChunkGuest.of("stranger"));
    stranger.create("box");

    assertThat(stranger.failure(new UploadChunk(last, begun.stream(), false))).isNotNull();
    assertThat(blobs.failure(new UploadChunk(other, begun.stream(), false))).isNotNull();
    assertThat(blobs.size("box", "a")).isEmpty();
  }

  @Test
  void aCancelledUploadLeavesNothing() throws Exception {
    Uploading begun = startStream("a", "one,");
    BlobChunk last = BlobCalls.ofStream("a", 4, "two".getBytes(UTF_8), true);

    blobs.call(Done.class, new UploadChunk(last, begun.stream(), true));

    assertThat(blobs.size("box", "a")).isEmpty();
    assertThat(blobs.failure(new UploadChunk(last, begun.stream(), false)).reason())
        .isEqualTo(Reason.REFUSED);
  }

  @Test
  void anObjectOfOneChunkIsThereAtOnceWithItsType() throws Exception {
    BlobChunk all = BlobCalls.ofStream("a", 0, "hello".getBytes(UTF_8), true);

    blobs.call(
        Uploading.class, new StartUpload(all, Optional.of("text/plain"), Optional.of("identity")));

    Content content = read("a", OptionalLong.empty(), OptionalLong.empty());
    assertThat(content.first().orElseThrow().bytes()).asString(UTF_8).isEqualTo("hello");
    assertThat(content.contentType()).contains("text/plain");
    assertThat(content.contentEncoding()).contains("identity");
    assertThat(content.length()).isEqualTo(5);
  }

  @Test
  void aChunkThatDoesNotFitIsRefusedAndTheUploadGoesOn() throws Exception {
    byte[] content = random(10);
    blobs.start("box", "a", 10, 10);
    BlobChunk more = BlobCalls.part("box", "a", random(20), 5, 10);
    BlobChunk beyond = BlobCalls.ofStream("a", 8, random(3), false);

    assertThat(blobs.failure(new UploadChunk(more, Optional.empty(), false)))
        .hasMessageContaining("10 bytes, not 20");
    assertThat(blobs.failure(new UploadChunk(beyond, Optional.empty(), false)))
        .hasMessageContaining("goes beyond them");
    blobs.send(BlobCalls.part("box", "a", content, 0, 10));

    assertThat(blobs.get("box", "a")).isEqualTo(content);
  }

  @Test
  void anObjectThatIsTooLargeIsRefusedWhenItIsAnnouncedOrWhenItIs() throws Exception {
    BlobChunk announced = BlobCalls.part("box", "a", new byte[MOST + 1], 0, 1);
    BlobChunk far = BlobCalls.ofStream("a", Long.MAX_VALUE - 1, new byte[1], true);
    Uploading begun = startStream("a", "one,");
    BlobChunk grown = BlobCalls.ofStream("a", MOST - 1, new byte[2], false);

    assertThat(blobs.failure(new StartUpload(announced, Optional.empty(), Optional.empty())))
        .hasMessageContaining(MOST + " bytes");
    assertThat(blobs.failure(new StartUpload(far, Optional.empty(), Optional.empty())))
        .hasMessageContaining(MOST + " bytes");
    assertThat(blobs.failure(new UploadChunk(grown, begun.stream(), false)))
        .hasMessageContaining(MOST + " bytes");
  }

  @Test
  void aRangeHasBothItsEnds() throws Exception {
    blobs.put("box", "a", "0123456789".getBytes(UTF_8), 10);

    assertThat(text(OptionalLong.of(2), OptionalLong.of(4))).isEqualTo("234");
    assertThat(text(OptionalLong.of(7), OptionalLong.empty())).isEqualTo("789");
    assertThat(text(OptionalLong.empty(), OptionalLong.of(0))).isEqualTo("0");
    assertThat(text(OptionalLong.of(9), OptionalLong.of(Long.MAX_VALUE))).isEqualTo("9");
    assertThat(refusedRange(10, 12)).isEqualTo(Reason.REFUSED);
    assertThat(refusedRange(4, 2)).isEqualTo(Reason.REFUSED);
  }

  @Test
  void whatDoesNotFitInAnAnswerFollowsInChunks() throws Exception {
    byte[] content = random(3 * MOST_OF_CHUNK + 7);
    blobs.put("box", "a", content, 60_000);

    Content first = read("a", OptionalLong.of(5), OptionalLong.empty());

    assertThat(first.length()).isEqualTo(content.length - 5);
    assertThat(first.first().orElseThrow().last()).isFalse();
    await().pollInterval(POLL).until(guest::hasLast);
    assertThat(first.first().orElseThrow().bytes())
        .isEqualTo(Arrays.copyOfRange(content, 5, 5 + MOST_OF_CHUNK));
    assertThat(guest.received())
        .isEqualTo(Arrays.copyOfRange(content, 5 + MOST_OF_CHUNK, content.length));
    assertThat(guest.chunks().getFirst().offset()).isEqualTo(5 + MOST_OF_CHUNK);
  }

  @Test
  void aDownloadCarriesWhatTheGuestWantsBack() throws Exception {
    blobs.put("box", "a", "0123456789".getBytes(UTF_8), 10);

    download("a", 4, Optional.of("mine"));

    assertThat(guest.chunks()).extracting(BlobChunk::offset).containsExactly(0L, 4L, 8L);
    assertThat(guest.chunks())
        .allSatisfy(chunk -> {
          assertThat(chunk.context()).contains("mine");
          assertThat(chunk.totalBytes()).hasValue(10);
          assertThat(chunk.chunkSize()).isEqualTo(4);
        });
  }

  @Test
  void aDownloadShowsTheObjectAsItWasAtItsBeginning() throws Exception {
    blobs.put("box", "a", "older text".getBytes(UTF_8), 10);
    CountDownLatch replaced = new CountDownLatch(1);
    guest.that(_ -> {
      replaced.await();
      return new ChunkTaken(false);
    });
    blobs.call(Done.class, new StartDownload("box", "a", 4, Optional.empty()));

    blobs.put("box", "a", "a newer one, and longer".getBytes(UTF_8), 100);
    blobs.call(Failures.class, new RemoveObjects("box", List.of("a")));
    replaced.countDown();

    await().pollInterval(POLL).until(guest::hasLast);
    assertThat(guest.received()).asString(UTF_8).isEqualTo("older text");
  }

  @Test
  void aGuestThatFailsOrWantsNoMoreGetsNoMore() throws Exception {
    blobs.put("box", "a", "0123456789".getBytes(UTF_8), 10);
    AtomicInteger offered = new AtomicInteger();
    guest.that(chunk -> {
      offered.incrementAndGet();
      if (chunk.offset() == 1) {
        throw new DeliveryException("it trapped", false);
      }
      return new ChunkTaken(false);
    });
    ChunkGuest content = ChunkGuest.of("shop").that(_ -> new ChunkTaken(true));

    blobs.call(Done.class, new StartDownload("box", "a", 1, Optional.empty()));
    new BlobCalls(provider, content)
        .call(Done.class, new StartDownload("box", "a", 1, Optional.empty()));
    provider.attach(guest).close();

    assertThat(offered).hasValue(2);
    assertThat(content.chunks()).hasSize(1);
  }

  @Test
  void aChunkThatNobodyHasSeenIsOfferedAgain() throws Exception {
    blobs.put("box", "a", "0123456789".getBytes(UTF_8), 10);
    AtomicInteger offered = new AtomicInteger();
    guest.that(_ -> {
      if (offered.incrementAndGet() <= 2) {
        throw new DeliveryException("overloaded", true);
      }
      return new ChunkTaken(false);
    });

    download("a", 10, Optional.empty());

    assertThat(guest.received()).asString(UTF_8).isEqualTo("0123456789");
    assertThat(offered).hasValue(3);
  }

  @Test
  void anAttachmentEndsWhenTheDownloadsOfItsGuestHave() throws Exception {
    blobs.put("box", "a", random(1000), 100);
    guest.that(_ -> {
      Thread.sleep(Duration.ofMillis(2));
      return new ChunkTaken(false);
    });
    Attachment attachment = provider.attach(guest);
    blobs.call(Done.class, new StartDownload("box", "a", 20, Optional.empty()));

    attachment.close();

    assertThat(guest.chunks()).hasSize(50);
  }

  @Test
  void aClosedProviderGivesNoChunkAnyMore() throws Exception {
    blobs.put("box", "a", random(1000), 100);
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    guest.that(_ -> {
      first.countDown();
      closing.await();
      return new ChunkTaken(false);
    });
    blobs.call(Done.class, new StartDownload("box", "a", 20, Optional.empty()));
    first.await();
    Thread closer = Thread.ofPlatform().start(provider::close);
    await().pollInterval(POLL).until(() -> closer.getState() == Thread.State.TIMED_WAITING);

    closing.countDown();
    closer.join();

    assertThat(guest.chunks()).hasSize(1);
    assertThat(blobs.failure(new ObjectExists("box", "a")).reason()).isEqualTo(Reason.UNREACHABLE);
    provider = open();
  }

  @Test
  void whatCannotBeDownloadedIsRefusedAtOnce() throws Exception {
    blobs.put("box", "a", new byte[10], 10);

    for (StartDownload call :
        List.of(
            new StartDownload("box", "b", 10, Optional.empty()),
            new StartDownload("none", "a", 10, Optional.empty()),
            new StartDownload("box", "a", 0, Optional.empty()),
            new StartDownload("box", "a", -1, Optional.empty()),
            new StartDownload("box", "a", MOST_OF_CHUNK + 1, Optional.empty()))) {
      assertThat(blobs.failure(call).reason()).as("%s", call).isEqualTo(Reason.REFUSED);
    }
  }

  @Test
  void aListingHasParts() throws Exception {
    for (String id : List.of("b", "a/2", "a/1", "c", "a/3")) {
      blobs.put("box", id, id.getBytes(UTF_8), 10);
    }

    Objects first = list("box", page(Optional.empty(), Optional.empty(), 2));
    Objects second = list("box", page(Optional.empty(), first.continuation(), 2));
    Objects third = list("box", page(Optional.empty(), second.continuation(), 2));

    assertThat(first.objects()).extracting(BlobInfo::id).containsExactly("a/1", "a/2");
    assertThat(first.last()).isFalse();
    assertThat(second.objects()).extracting(BlobInfo::id).containsExactly("a/3", "b");
    assertThat(third.objects()).extracting(BlobInfo::id).containsExactly("c");
    assertThat(third.last()).isTrue();
    assertThat(list("box", page(Optional.of("a/3"), Optional.empty(), 9)).objects())
        .extracting(BlobInfo::id)
        .containsExactly("a/3", "b", "c");
    Page until =
        new Page(
            Optional.empty(),
            Optional.of("b"),
            Optional.of("b"),
            Optional.empty(),
            OptionalLong.empty());
    assertThat(list("box", until).objects()).hasSize(3);
    assertThat(blobs.failure(new ListObjects("none", Page.ALL)).reason()).isEqualTo(Reason.REFUSED);
  }

  @Test
  void objectsAreRemoved() throws Exception {
    blobs.put("box", "a", new byte[10], 10);
    blobs.put("box", "b", new byte[10], 10);

    Failures failures =
        blobs.call(Failures.class, new RemoveObjects("box", List.of("a", "never-was", "")));

    assertThat(failures.failures()).hasSize(1);
    assertThat(blobs.size("box", "a")).isEmpty();
    assertThat(blobs.size("box", "b")).hasValue(10);
  }

  @Test
  void functionsSeeTheirOwnAndWhatTheirNamespaceShares() throws Exception {
    blobs.put("box", "a", "mine".getBytes(UTF_8), 10);
    BlobCalls other = new BlobCalls(provider, ChunkGuest.of("other"));
    BlobCalls shared = new BlobCalls(provider, new ChunkGuest("default", Optional.empty()));
    BlobCalls sharedToo = new BlobCalls(provider, new ChunkGuest("default", Optional.empty()));
    BlobCalls foreign = new BlobCalls(provider, new ChunkGuest("foreign", Optional.of("shop")));

    shared.create("box");
    shared.put("box", "a", "ours".getBytes(UTF_8), 10);

    assertThat(blobs.get("box", "a")).asString(UTF_8).isEqualTo("mine");
    assertThat(sharedToo.get("box", "a")).asString(UTF_8).isEqualTo("ours");
    assertThat(other.call(Containers.class, new ListContainers()).ids()).isEmpty();
    assertThat(other.size("box", "a")).isEmpty();
    assertThat(foreign.failure(new ObjectExists("box", "a")).reason()).isEqualTo(Reason.REFUSED);
  }

  @Test
  void itIsWell() throws Exception {
    provider.check(Duration.ofSeconds(20));

    assertThat(blobs.call(Containers.class, new ListContainers()).ids()).containsExactly("box");
  }

  private Uploading startStream(String id, String text) throws ProviderException {
    BlobChunk first = BlobCalls.ofStream(id, 0, text.getBytes(UTF_8), false);
    return blobs.call(Uploading.class, new StartUpload(first, Optional.empty(), Optional.empty()));
  }

  private void sendStream(String id, Uploading begun, long offset, String text, boolean last)
      throws ProviderException {
    BlobChunk chunk = BlobCalls.ofStream(id, offset, text.getBytes(UTF_8), last);
    blobs.call(Done.class, new UploadChunk(chunk, begun.stream(), false));
  }

  private void download(String id, int chunkSize, Optional<String> context)
      throws ProviderException {
    int size = Math.min(chunkSize, MOST_OF_CHUNK);
    blobs.call(Done.class, new StartDownload("box", id, size, context));
    await().pollInterval(POLL).until(guest::hasLast);
  }

  private Content read(String id, OptionalLong from, OptionalLong to) throws ProviderException {
    return blobs.call(Content.class, new GetObject("box", id, from, to));
  }

  private String text(OptionalLong from, OptionalLong to) throws ProviderException {
    return new String(read("a", from, to).first().orElseThrow().bytes(), UTF_8);
  }

  private Reason refusedRange(long from, long to) {
    return blobs
        .failure(new GetObject("box", "a", OptionalLong.of(from), OptionalLong.of(to)))
        .reason();
  }

  private Objects list(String container, Page page) throws ProviderException {
    return blobs.call(Objects.class, new ListObjects(container, page));
  }

  private static Page page(Optional<String> start, Optional<String> continuation, long most) {
    return new Page(start, Optional.empty(), Optional.empty(), continuation, OptionalLong.of(most));
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
