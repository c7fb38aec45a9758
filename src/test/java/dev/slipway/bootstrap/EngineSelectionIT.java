package dev.slipway.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.engine.Wat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A library that cannot be had: the second engine with a warning, or no start. */
class EngineSelectionIT {
  private static final int MACHINE_AT = 18;
  private static final int S390 = 22;

  @TempDir static Path folder;

  /** What is wrong, and what is said of it. */
  static Stream<Arguments> libraries() {
    byte[] whole = read(Wat.library());
    byte[] foreign = Arrays.copyOf(whole, 4_096);
    foreign[MACHINE_AT] = S390;
    return Stream.of(
        Arguments.of("missing", null, "is not there"),
        Arguments.of("empty", new byte[0], "is empty"),
        Arguments.of("text", "#!/bin/sh\n".getBytes(UTF_8), "no shared library"),
        Arguments.of("short", Arrays.copyOf(whole, 40), "cut off"),
        Arguments.of("truncated", Arrays.copyOf(whole, whole.length / 2), "cut off"),
        Arguments.of("foreign", foreign, "another architecture"),
        Arguments.of("other", read(otherLibrary()), "is not libwasmtime"));
  }

  /** Some library of this machine, which is whole and no libwasmtime. */
  private static Path otherLibrary() {
    return Path.of(System.getProperty("java.home"), "lib", "libnet.so");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("libraries")
  void whoNamesTheEngineGetsNoOther(String name, byte @Nullable [] content, String said)
      throws IOException {
    Path library = library(name, content);

    assertThatExceptionOfType(StartRefusedException.class)
        .isThrownBy(() -> EngineSelection.of(EngineBackend.LIBWASMTIME, Optional.of(library)))
        .satisfies(refused -> {
          assertThat(refused.reason()).contains("SLIPWAY_ENGINE", library.toString(), said);
          assertThat(refused.fix()).contains("SLIPWAY_LIBWASMTIME", "auto");
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("libraries")
  void otherwiseTheSecondEngineRunsWithOneWarning(
      String name, byte @Nullable [] content, String said) throws IOException {
    Path library = library(name, content);

    EngineSelection selection = EngineSelection.of(EngineBackend.AUTO, Optional.of(library));

    assertThat(selection.backend()).isEqualTo(EngineBackend.WASMTIME_JAVA);
    assertThat(selection.warning())
        .get()
        .asString()
        .contains(library.toString(), said, "wasmtime-java", "SLIPWAY_LIBWASMTIME")
        .doesNotContain("\n");
  }

  @Test
  void takesTheLibraryThatIsThere() {
    for (EngineBackend wanted :
        new EngineBackend[] {EngineBackend.AUTO, EngineBackend.LIBWASMTIME}) {
      assertThat(EngineSelection.of(wanted, Optional.of(Wat.library())))
          .isEqualTo(new EngineSelection(EngineBackend.LIBWASMTIME, Optional.empty()));
    }
  }

  @Test
  void noLibraryAtAllIsAReasonToo() {
    assertThat(EngineSelection.of(EngineBackend.AUTO, Optional.empty()).warning())
        .get()
        .asString()
        .contains("SLIPWAY_LIBWASMTIME is not set");
    assertThatExceptionOfType(StartRefusedException.class)
        .isThrownBy(() -> EngineSelection.of(EngineBackend.LIBWASMTIME, Optional.empty()));
  }

  @Test
  void whoNamesTheSecondEngineIsNotWarned() {
    assertThat(EngineSelection.of(EngineBackend.WASMTIME_JAVA, Optional.empty()))
        .isEqualTo(new EngineSelection(EngineBackend.WASMTIME_JAVA, Optional.empty()));
  }

  private static Path library(String name, byte @Nullable [] content) throws IOException {
    Path library = folder.resolve(name + ".so");
    // A library that was loaded is still in use: it must not be written again.
    return content == null || Files.exists(library) ? library : Files.write(library, content);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
