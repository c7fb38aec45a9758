package dev.slipway.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.Engine;
import dev.slipway.engine.Wat;
import dev.slipway.engine.libwasmtime.LibwasmtimeEngine;
import dev.slipway.engine.libwasmtime.LibwasmtimeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to its files, only code that was written whole is read. */
class CompiledCodeCacheTest {
  private static final byte[] CODE = "compiled code".getBytes(StandardCharsets.US_ASCII);
  private static final Digest DIGEST = Digest.of(new byte[] {1});
  private static Engine engine;

  @TempDir Path data;
  private CompiledCodeCache cache;

  @BeforeAll
  static void openEngine() {
    engine = LibwasmtimeEngine.open(LibwasmtimeSettings.defaults(Wat.library()));
  }

  @AfterAll
  static void closeEngine() {
    engine.close();
  }

  @BeforeEach
  void write() {
    cache = new CompiledCodeCache(data.toString(), engine);
    cache.write(DIGEST, CODE);
  }

  @Test
  void givesBackWhatWasWrittenAlsoAfterARestart() {
    assertThat(cache.read(DIGEST)).contains(CODE);
    assertThat(new CompiledCodeCache(data.toString(), engine).read(DIGEST)).contains(CODE);
    assertThat(cache.read(Digest.of(new byte[] {2}))).isEmpty();
  }

  @Test
  void nobodyElseMayLookInsideAndNothingTemporaryStays() throws IOException {
    try (Stream<Path> all = Files.walk(data.resolve("compiled"))) {
      assertThat(all.filter(Files::isDirectory))
          .allMatch(folder -> mode(folder).equals("rwx------"));
    }
    assertThat(mode(entry())).isEqualTo("rw-------");
  }

  @Test
  void aFolderThatWasOpenIsClosed() throws IOException {
    Files.setPosixFilePermissions(
        data.resolve("compiled"), PosixFilePermissions.fromString("rwxrwxrwx"));

    CompiledCodeCache _ = new CompiledCodeCache(data.toString(), engine);

    assertThat(mode(data.resolve("compiled"))).isEqualTo("rwx------");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 70, 71, 72, 83})
  void aTornEntryIsPassedOver(int length) throws IOException {
    Files.write(entry(), Arrays.copyOf(Files.readAllBytes(entry()), length));

    assertThat(cache.read(DIGEST)).isEmpty();
  }

  @Test
  void anEntryWithAnyByteAlteredIsPassedOver() throws IOException {
    byte[] whole = Files.readAllBytes(entry());
    for (int i = 0; i < whole.length; i++) {
      byte[] altered = whole.clone();
      altered[i] ^= 1;
      Files.write(entry(), altered);

      assertThat(cache.read(DIGEST)).as("byte %d", i).isEmpty();
    }
  }

  @Test
  void theNextWriteRepairsIt() throws IOException {
    Files.write(entry(), new byte[] {1, 2, 3});

    cache.write(DIGEST, CODE);

    assertThat(cache.read(DIGEST)).contains(CODE);
  }

  @Test
  void whatIsRemovedIsGone() {
    cache.remove(DIGEST);
    cache.remove(DIGEST);

    assertThat(cache.read(DIGEST)).isEmpty();
  }

  @Test
  void aFileInTheWayOfTheFolderIsSaidAtStart() throws IOException {
    Path other = Files.createDirectory(data.resolve("other"));
    Files.createFile(other.resolve("compiled"));

    assertThatThrownBy(() -> new CompiledCodeCache(other.toString(), engine))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("private");
  }

  private Path entry() throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("compiled")).filter(Files::isRegularFile)) {
      return files
          .reduce((one, other) -> {
            throw new IllegalStateException("more than one file: " + one + ", " + other);
          })
          .orElseThrow();
    }
  }

  private static String mode(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
