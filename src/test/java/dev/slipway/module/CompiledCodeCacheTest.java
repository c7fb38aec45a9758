package dev.slipway.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.Engine;
import dev.slipway.engine.Wat;
import dev.slipway.engine.libwasmtime.LibwasmtimeEngine;
import dev.slipway.engine.libwasmtime.LibwasmtimeSettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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

  private final TickingClock clock = new TickingClock();
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
    cache = open("1G");
    cache.write(DIGEST, CODE);
  }

  @Test
  void givesBackWhatWasWrittenAlsoAfterARestart() {
    assertThat(cache.read(DIGEST)).contains(CODE);
    assertThat(open("1G").read(DIGEST)).contains(CODE);
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
  void whatAKilledProcessLeftUnfinishedIsGoneAfterARestart() throws IOException {
    Path unfinished = Files.createFile(entry().resolveSibling("1234.new"));

    CompiledCodeCache restarted = open("1G");

    assertThat(unfinished).doesNotExist();
    assertThat(restarted.read(DIGEST)).contains(CODE);
  }

  @Test
  void anEntryUnderAnotherModulesNameIsPassedOver() throws IOException {
    Digest other = Digest.of(new byte[] {2});
    Files.copy(entry(), entry().resolveSibling(other.text().substring("sha256:".length())));

    assertThat(cache.read(other)).isEmpty();
  }

  @Test
  void aLinkInPlaceOfAnEntryIsPassedOver() throws IOException {
    Path entry = entry();
    Path elsewhere = Files.move(entry, data.resolve("elsewhere"));
    Files.createSymbolicLink(entry, elsewhere);

    assertThat(cache.read(DIGEST)).isEmpty();
    cache.write(DIGEST, CODE);
    assertThat(cache.read(DIGEST)).contains(CODE);
  }

  @Test
  void theLeastRecentlyUsedGoesWhenThereIsTooMuch() {
    CompiledCodeCache small = open("300");
    List<Digest> modules =
        Stream.of(2, 3, 4).map(i -> Digest.of(new byte[] {(byte) (int) i})).toList();
    for (Digest module : modules) {
      small.write(module, CODE);
    }
    assertThat(small.read(modules.getFirst())).contains(CODE);

    small.write(Digest.of(new byte[] {5}), CODE);

    assertThat(modules)
        .filteredOn(module -> small.read(module).isPresent())
        .containsExactly(modules.get(0), modules.get(2));
  }

  @Test
  void codeOfAnotherEngineGoesFirst() throws IOException {
    Path foreign = Files.createDirectory(data.resolve("compiled/other-engine")).resolve("entry");
    Files.write(foreign, new byte[300]);
    Files.setLastModifiedTime(foreign, FileTime.from(Instant.EPOCH));

    open("300").write(DIGEST, CODE);

    assertThat(foreign).doesNotExist();
    assertThat(cache.read(DIGEST)).contains(CODE);
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

  private CompiledCodeCache open(String bound) {
    ModuleConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(ModuleConfig.class)
            .withDefaultValue("slipway.module.compiled-cache", bound)
            .build()
            .getConfigMapping(ModuleConfig.class);
    return new CompiledCodeCache(data.toString(), config, engine, clock);
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
