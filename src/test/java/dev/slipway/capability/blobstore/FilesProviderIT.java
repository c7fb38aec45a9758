package dev.slipway.capability.blobstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
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
import dev.slipway.contract.BlobstoreReply.Containers;
import dev.slipway.contract.BlobstoreReply.Failures;
import dev.slipway.contract.ContractReply.Done;
import dev.slipway.error.SlipwayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is special to files: where they lie, how they are shared, and disks that fail. */
class FilesProviderIT {
  @TempDir Path dataDirectory;

  private final ChunkGuest guest = ChunkGuest.of("shop");

  @Test
  void objectsLieWhereTheOperatorLooksForThemAndNobodyElse() throws Exception {
    GivenFiles given = given(Map.of());
    BlobCalls blobs = blobs(given.open("photos", GivenFiles.DEFAULTS));

    blobs.create("box");
    blobs.put("box", "a/b", "text".getBytes(UTF_8), 10);

    Path object = given.folder("photos").resolve("shop/box/a%2Fb");
    assertThat(Files.readString(object)).hasSize(256 + 4).startsWith("SLB1").endsWith("text");
    assertThat(mode(object)).isEqualTo("rw-------");
    assertThat(mode(object.getParent())).isEqualTo("rwx------");
    assertThat(mode(given.folder("photos"))).isEqualTo("rwx------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", ".", "a/b", "/etc", "A", "a b", "-a"})
  void aRootIsANameAndNoPath(String root) {
    assertThat(catchThrowableOfType(SlipwayException.class, () -> GivenFiles.root(root)).fields())
        .containsEntry("field", "root");
  }

  @ParameterizedTest
  @ValueSource(strings = {"maxObjectBytes", "maxBytes"})
  void aLimitIsAboveZero(String field) {
    ObjectMapper json = new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule());

    assertThatThrownBy(() -> json.readValue("{\"%s\":0}".formatted(field), FilesSettings.class))
        .hasRootCauseInstanceOf(SlipwayException.class)
        .hasStackTraceContaining(field);
  }

  @Test
  void aConfigurationIsReadFromJson() throws Exception {
    ObjectMapper json = new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule());

    assertThat(json.readValue("{}", FilesSettings.class)).isEqualTo(GivenFiles.DEFAULTS);
    assertThat(json.readValue("{\"root\":\"a\",\"uploadIdle\":\"PT5S\"}", FilesSettings.class))
        .isEqualTo(
            new FilesSettings(
                Optional.of("a"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(5))));
  }

  @Test
  void anUploadGoesOnOverASwapToTheSameFolder() throws Exception {
    GivenFiles given = given(Map.of());
    byte[] content = "0123456789".getBytes(UTF_8);
    CapabilityProvider older = given.open("photos", GivenFiles.DEFAULTS);
    BlobCalls before = blobs(older);
    before.create("box");
    before.start("box", "a", 10, 5);
    before.send(BlobCalls.part("box", "a", content, 0, 5));

    BlobCalls after = blobs(given.open("photos", GivenFiles.root("photos")));
    older.close();
    after.send(BlobCalls.part("box", "a", content, 5, 5));

    assertThat(after.get("box", "a")).isEqualTo(content);
  }

  @Test
  void anUploadEndsWithASwapToAnotherFolderAndSaysSo() throws Exception {
    GivenFiles given = given(Map.of());
    byte[] content = "0123456789".getBytes(UTF_8);
    CapabilityProvider older = given.open("photos", GivenFiles.DEFAULTS);
    BlobCalls before = blobs(older);
    before.create("box");
    before.start("box", "a", 10, 5);
    before.send(BlobCalls.part("box", "a", content, 0, 5));

    BlobCalls after = blobs(given.open("photos", GivenFiles.root("elsewhere")));
    older.close();
    after.create("box");
    ProviderException failure =
        after.failure(
            new UploadChunk(BlobCalls.part("box", "a", content, 5, 5), Optional.empty(), false));

    assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
    assertThat(failure).hasMessageContaining("its provider was replaced");
    assertThat(names(given.folder("photos").resolve(".unfinished"))).isEmpty();
  }

  @Test
  void aRemovedProviderThatIsPutBackHasWhatItHad() throws Exception {
    GivenFiles given = given(Map.of());
    CapabilityProvider removed = given.open("photos", GivenFiles.DEFAULTS);
    blobs(removed).create("box");
    blobs(removed).put("box", "a", "text".getBytes(UTF_8), 10);
    removed.close();
    Files.writeString(given.folder("photos").resolve(".unfinished/killed"), "half");

    BlobCalls back = blobs(given(Map.of()).open("photos", GivenFiles.DEFAULTS));

    assertThat(back.get("box", "a")).asString(UTF_8).isEqualTo("text");
    assertThat(names(given.folder("photos").resolve(".unfinished"))).isEmpty();
  }

  @Test
  void idleUploadsEnd() throws Exception {
    CapabilityProvider provider =
        given(Map.of()).open("photos", GivenFiles.idle(Duration.ofMillis(1)));
    BlobCalls blobs = blobs(provider);
    blobs.create("box");
    blobs.start("box", "a", 5, 5);
    Thread.sleep(Duration.ofMillis(2));

    provider.check(Duration.ofSeconds(20));

    UploadChunk late =
        new UploadChunk(BlobCalls.part("box", "a", new byte[5], 0, 5), Optional.empty(), false);
    assertThat(blobs.failure(late)).hasMessageContaining("no unfinished upload");
    assertThat(names(folder().resolve(".unfinished"))).isEmpty();
  }

  @Test
  void uploadsAndDownloadsOfAFunctionAreBounded() throws Exception {
    GivenFiles given =
        given(Map.of("slipway.blobstore.uploads", "2", "slipway.blobstore.downloads", "2"));
    BlobCalls blobs = blobs(given.open("photos", GivenFiles.DEFAULTS));
    blobs.create("box");
    blobs.put("box", "a", "text".getBytes(UTF_8), 10);
    blobs.start("box", "one", 5, 5);
    blobs.start("box", "two", 5, 5);
    StartUpload third =
        new StartUpload(
            BlobCalls.part("box", "three", new byte[10], 0, 5), Optional.empty(), Optional.empty());
    assertThat(blobs.failure(third)).hasMessageContaining("2 uploads are unfinished");

    CountDownLatch over = new CountDownLatch(1);
    guest.that(_ -> {
      over.await();
      return new ChunkTaken(false);
    });
    StartDownload download = new StartDownload("box", "a", 5, Optional.empty());
    blobs.call(Done.class, download);
    blobs.call(Done.class, download);
    assertThat(blobs.failure(download)).hasMessageContaining("2 downloads have not ended");
    over.countDown();
    blobs.provider().close();
  }

  @Test
  void aFullStoreTakesNothingUntilSomethingIsRemoved() throws Exception {
    FilesSettings small =
        new FilesSettings(
            Optional.empty(), Optional.empty(), Optional.of(64L << 10), Optional.empty());
    BlobCalls blobs = blobs(given(Map.of()).open("photos", small));
    blobs.create("box");
    int stored = 0;
    while (tryPut(blobs, "object-" + stored)) {
      stored++;
    }

    assertThat(stored).isBetween(5, 15);
    assertThat(names(folder().resolve(".unfinished"))).isEmpty();
    assertThat(tryPut(blobs, "object-0")).as("a newer one, beside the older").isFalse();
    blobs.call(Failures.class, new RemoveObjects("box", List.of("object-0")));
    assertThat(tryPut(blobs, "object-0")).isTrue();
    blobs.call(Failures.class, new RemoveContainers(List.of("box")));
    blobs.create("box");
    for (int i = 0; i < stored; i++) {
      assertThat(tryPut(blobs, "again-" + i)).isTrue();
    }
    assertThat(tryPut(blobs, "again")).isFalse();
  }

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
    try (DiskThreads disk = new DiskThreads("test", 1, 1)) {
      ProviderException running = timedOut(disk, hanging);
      ProviderException waiting = timedOut(disk, hanging);
      hanging.countDown();

      assertThat(running.reason()).isEqualTo(Reason.TIMED_OUT);
      assertThat(waiting.reason()).isEqualTo(Reason.TIMED_OUT);
      assertThat(disk.within(Duration.ofSeconds(20), () -> "well again")).isEqualTo("well again");
    }
  }

  @Test
  void aListingOfTooMuchIsRefusedRatherThanCut() throws Exception {
    BlobCalls blobs =
        blobs(given(Map.of("slipway.blobstore.listing", "2")).open("photos", GivenFiles.DEFAULTS));
    blobs.create("box");
    tryPut(blobs, "a");
    tryPut(blobs, "b");
    assertThat(blobs.failure(new ListObjects("none", Page.ALL))).isNotNull();
    tryPut(blobs, "c");

    assertThat(blobs.failure(new ListObjects("box", Page.ALL)))
        .hasMessageContaining("more than 2 objects");
    assertThat(blobs.call(Containers.class, new ListContainers()).ids()).containsExactly("box");
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

  private static boolean tryPut(BlobCalls blobs, String id) {
    try {
      blobs.put("box", id, new byte[3000], 3000);
      return true;
    } catch (ProviderException e) {
      assertThat(e).hasMessageContaining("store is full");
      return false;
    }
  }

  private GivenFiles given(Map<String, String> settings) {
    return GivenFiles.in(dataDirectory, settings);
  }

  private Path folder() {
    return given(Map.of()).folder("photos");
  }

  private BlobCalls blobs(CapabilityProvider provider) {
    return new BlobCalls(provider, guest);
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.map(path -> path.getFileName().toString()).toList();
    }
  }
}
