package dev.slipway.capability.blobstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.BlobstoreCall.GetObject;
import dev.slipway.contract.BlobstoreCall.ListContainers;
import dev.slipway.contract.BlobstoreCall.ListObjects;
import dev.slipway.contract.BlobstoreCall.ObjectExists;
import dev.slipway.contract.BlobstoreCall.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Disks that are full, gone, hang, or hold what is not ours. */
class FilesFaultIT extends OnFiles {
  @Test
  void aFullDiskIsTheProvidersFault() {
    BlobCalls blobs =
        blobs(
            given(Map.of("slipway.blobstore.min-free", "8000000G"))
                .open("photos", GivenFiles.DEFAULTS));

    ProviderException failure =
        catchThrowableOfType(ProviderException.class, () -> blobs.create("box"));
    ProviderException check =
        catchThrowableOfType(
            ProviderException.class, () -> blobs.provider().check(Duration.ofSeconds(20)));

    assertThat(failure.reason()).isEqualTo(Reason.BROKEN);
    assertThat(failure).hasMessageContaining("disk is full");
    assertThat(check.reason()).isEqualTo(Reason.BROKEN);
  }

  @Test
  void aFolderThatIsGoneOrNoFolderIsToldWithoutItsPath() throws Exception {
    BlobCalls blobs = blobs(given(Map.of()).open("photos", GivenFiles.DEFAULTS));
    blobs.create("box");
    FileTree.delete(folder());

    ProviderException gone = blobs.failure(new ObjectExists("box", "a"));
    Files.writeString(folder(), "no folder");
    ProviderException check =
        catchThrowableOfType(
            ProviderException.class, () -> blobs.provider().check(Duration.ofSeconds(20)));
    ProviderException other =
        blobs(given(Map.of()).open("photos", GivenFiles.DEFAULTS)).failure(new ListContainers());

    assertThat(gone.reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(check.reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(other.reason().isUnavailable()).isTrue();
    assertThat(Stream.of(gone, check, other))
        .allSatisfy(e -> assertThat(e.getMessage()).doesNotContain(dataDirectory.toString()));
  }

  @Test
  void whatIsNoObjectIsNotServedAsOne() throws Exception {
    BlobCalls blobs = blobs(given(Map.of()).open("photos", GivenFiles.DEFAULTS));
    blobs.create("box");
    Path box = folder().resolve("shop/box");
    Files.writeString(box.resolve("short"), "SLB");
    Files.writeString(box.resolve("long"), "no header".repeat(50));
    Files.writeString(box.resolve("not ours"), "");

    for (String id : List.of("short", "long")) {
      ProviderException failure =
          blobs.failure(new GetObject("box", id, OptionalLong.empty(), OptionalLong.empty()));
      assertThat(failure.reason()).as(id).isEqualTo(Reason.BROKEN);
    }
    assertThat(
            blobs
                .call(
                    dev.slipway.contract.BlobstoreReply.Objects.class,
                    new ListObjects("box", Page.ALL))
                .objects())
        .hasSize(2);
  }

  @Test
  void aDiskThatHangsHoldsNoCallLongerThanItsTime() throws Exception {
    CountDownLatch hanging = new CountDownLatch(1);
    try (DiskThreads disk = new DiskThreads("test", 1, 2)) {
      ProviderException running = timedOut(disk, hanging);
      ProviderException waiting = timedOut(disk, hanging);
      hanging.countDown();

      assertThat(running.reason()).isEqualTo(Reason.TIMED_OUT);
      assertThat(waiting.reason()).isEqualTo(Reason.TIMED_OUT);
      assertThat(disk.within(Duration.ofSeconds(20), () -> "well again")).isEqualTo("well again");
    }
  }

  private static ProviderException timedOut(DiskThreads disk, CountDownLatch hanging) {
    return catchThrowableOfType(
        ProviderException.class,
        () ->
            disk.within(
                Duration.ofMillis(5),
                () -> {
                  hanging.await();
                  return true;
                }));
  }
}
