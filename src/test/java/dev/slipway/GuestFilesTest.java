package dev.slipway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.ExternalType;
import dev.slipway.wasm.Import;
import dev.slipway.wasm.WasmModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of guests/README.md to the wasm files that it speaks of. */
class GuestFilesTest {
  private static final Path GUESTS = Path.of("guests");

  /** A file of the table, with what its row says of it. */
  record Row(String guest, String file, String abi, String hostCall, String start, String size) {
    static Stream<Row> of(List<String> cells) {
      String guest = cells.getFirst().replaceAll("^\\[(.+)]\\(\\1\\)$", "$1");
      return Arrays.stream(cells.get(1).trim().split(", "))
          .map(file -> file.isEmpty() ? guest : guest + "-" + file)
          .map(
              file -> new Row(guest, file, cells.get(4), cells.get(5), cells.get(7), cells.get(8)));
    }

    Path path() {
      return GUESTS.resolve(guest).resolve(file + ".wasm");
    }
  }

  static Stream<Named<Row>> rows() {
    return Document.named("guests/README.md").rows().stream()
        .skip(1)
        .flatMap(Row::of)
        .map(row -> Named.of(row.file, row));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theTableSaysWhatTheFileIs(Row row) throws IOException {
    byte[] wasm = Files.readAllBytes(row.path());
    CoreModule core = WasmModule.parse(wasm).core().orElseThrow();

    assertThat(abi(core)).isEqualTo(row.abi);
    assertThat(hostCall(core)).isEqualTo(row.hostCall);
    assertThat(start(core)).isEqualTo(row.start);
  }

  @Test
  void theTableSaysHowLargeAGuestIs() {
    rows()
        .map(Named::getPayload)
        .collect(Collectors.groupingBy(row -> row.guest + row.size))
        .values()
        .forEach(files -> assertThat(files.getFirst().size).isEqualTo(kibibytes(files)));
  }

  @Test
  void everyFileIsInTheTableOnceAndEveryGuestHasAReadme() throws IOException {
    List<Path> listed = rows().map(row -> row.getPayload().path()).toList();

    assertThat(listed).containsExactlyInAnyOrderElementsOf(wasmFiles());
    assertThat(listed).allSatisfy(file -> assertThat(file.resolveSibling("README.md")).exists());
  }

  private static List<Path> wasmFiles() throws IOException {
    try (Stream<Path> files = Files.walk(GUESTS, 2)) {
      return files.filter(file -> file.toString().endsWith(".wasm")).toList();
    }
  }

  private static String kibibytes(List<Row> files) {
    long largest = files.stream().mapToLong(row -> row.path().toFile().length()).max().orElse(0);
    return Math.ceilDiv(largest, 1024) + " KiB";
  }

  private static String abi(CoreModule core) {
    if (core.exportedFunction("__guest_call").isPresent()) {
      return core.imports().stream().anyMatch(i -> i.module().equals("wasmbus"))
          ? "wasmbus"
          : "wapc";
    }
    return core.exportedFunction("_start").isPresent() ? "wasi-command" : "exports";
  }

  private static String hostCall(CoreModule core) {
    return core.imports().stream()
        .filter(i -> i.name().equals("__host_call"))
        .map(Import::type)
        .map(type -> ((ExternalType.Function) type).type().parameters().size())
        .map(Object::toString)
        .findFirst()
        .orElse("none");
  }

  private static String start(CoreModule core) {
    return core.start().isPresent()
        ? "start section"
        : Stream.of("_start", "_initialize", "wapc_init")
            .filter(name -> core.exportedFunction(name).isPresent())
            .findFirst()
            .orElse("none");
  }
}
