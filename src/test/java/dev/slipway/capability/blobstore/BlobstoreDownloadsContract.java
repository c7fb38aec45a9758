package dev.slipway.capability.blobstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.capability.Attachment;
import dev.slipway.capability.DeliveryException;
import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.BlobChunk;
import dev.slipway.contract.BlobstoreCall.GetObject;
import dev.slipway.contract.BlobstoreCall.ObjectExists;
import dev.slipway.contract.BlobstoreCall.RemoveObjects;
import dev.slipway.contract.BlobstoreCall.StartDownload;
import dev.slipway.contract.BlobstoreReply.ChunkTaken;
import dev.slipway.contract.BlobstoreReply.Content;
import dev.slipway.contract.BlobstoreReply.Failures;
import dev.slipway.contract.ContractReply.Done;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each provider gives back: whole, in ranges and in chunks. */
abstract class BlobstoreDownloadsContract extends BlobstoreContract {
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

  private String text(OptionalLong from, OptionalLong to) throws ProviderException {
    return new String(read("a", from, to).first().orElseThrow().bytes(), UTF_8);
  }

  private Reason refusedRange(long from, long to) {
    return blobs
        .failure(new GetObject("box", "a", OptionalLong.of(from), OptionalLong.of(to)))
        .reason();
  }
}
