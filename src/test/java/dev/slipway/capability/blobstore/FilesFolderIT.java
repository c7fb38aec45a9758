package dev.slipway.capability.blobstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.BlobstoreCall.UploadChunk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where objects lie, and what of them a swap or a removal keeps. */
class FilesFolderIT extends OnFiles {
  private static final byte[] CONTENT = "0123456789".getBytes(UTF_8);

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

  @Test
  void anUploadGoesOnOverASwapToTheSameFolder() throws Exception {
    GivenFiles given = given(Map.of());
    CapabilityProvider older = withHalfAnUpload(given);

    BlobCalls after = blobs(given.open("photos", GivenFiles.root("photos")));
    older.close();
    after.send(BlobCalls.part("box", "a", CONTENT, 5, 5));

    assertThat(after.get("box", "a")).isEqualTo(CONTENT);
  }

  @Test
  void anUploadEndsWithASwapToAnotherFolderAndSaysSo() throws Exception {
    GivenFiles given = given(Map.of());
    CapabilityProvider older = withHalfAnUpload(given);

    BlobCalls after = blobs(given.open("photos", GivenFiles.root("elsewhere")));
    older.close();
    after.create("box");
    ProviderException failure =
        after.failure(
            new UploadChunk(BlobCalls.part("box", "a", CONTENT, 5, 5), Optional.empty(), false));

    assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
    assertThat(failure).hasMessageContaining("its provider was replaced");
    assertThat(unfinished()).isEmpty();
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
    assertThat(unfinished()).isEmpty();
  }

  /** A provider of photos that has the first five bytes of {@link #CONTENT}. */
  private CapabilityProvider withHalfAnUpload(GivenFiles given) throws ProviderException {
    CapabilityProvider provider = given.open("photos", GivenFiles.DEFAULTS);
    BlobCalls blobs = blobs(provider);
    blobs.create("box");
    blobs.start("box", "a", CONTENT.length, 5);
    blobs.send(BlobCalls.part("box", "a", CONTENT, 0, 5));
    return provider;
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
