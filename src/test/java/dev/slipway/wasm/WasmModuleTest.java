package dev.slipway.wasm;

import static dev.slipway.wasm.Refusals.assertRefused;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.slipway.error.SlipwayException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WasmModuleTest {
  @Test
  void listsSectionsWithTheirRanges() {
    byte[] wasm =
        WasmBytes.module().section(1, "01 60 00 00").custom("note", new byte[] {7, 8}).build();

    WasmModule module = WasmModule.parse(wasm);

    assertThat(module.layer()).isEqualTo(Layer.CORE_MODULE);
    assertThat(module.sections())
        .containsExactly(new Section(1, 8, 10, 14), new Section(0, 14, 16, 23));
    CustomSection note = module.customSections("note").getFirst();
    assertThat(note.content(wasm)).containsExactly(7, 8);
  }

  @Test
  void seesOnlyTheOutermostSectionsOfAComponent() {
    byte[] inner = WasmBytes.module().custom("jwt", new byte[] {1}).build();
    byte[] wasm =
        WasmBytes.component()
            .section(1, HexFormat.of().formatHex(inner))
            .custom("outer", new byte[0])
            .build();

    WasmModule component = WasmModule.parse(wasm);

    assertThat(component.layer()).isEqualTo(Layer.COMPONENT);
    assertThat(component.core()).isEmpty();
    assertThat(component.customSections("jwt")).isEmpty();
    assertThat(component.customSections("outer")).hasSize(1);
  }

  @Test
  void appendsACustomSectionThatItReadsBack() {
    byte[] content = new byte[300];
    byte[] wasm = WasmBytes.module().raw(CustomSection.encode("größe", content)).build();

    WasmModule module = WasmModule.parse(wasm);

    assertThat(module.customSections("größe").getFirst().content(wasm)).isEqualTo(content);
  }

  @Test
  void writesItAgainWithoutSomeSectionsAndWithShortLengths() {
    byte[] wasm =
        WasmBytes.module()
            .custom("away", new byte[] {1})
            .hex("01 84 80 00 01 60 00 00")
            .custom("stays", new byte[] {2})
            .build();

    byte[] rest = WasmModule.parse(wasm).without(wasm, custom -> custom.name().equals("away"));

    assertThat(rest)
        .isEqualTo(
            WasmBytes.module().hex("01 04 01 60 00 00").custom("stays", new byte[] {2}).build());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0 bytes",
    "00, 1 byte",
    "0061736d010000, 7 bytes",
    "0061736d02000000, version 2 of layer 0",
    "0061736d0c000100, version 12 of layer 1",
    "7f454c4602010100, ELF",
    "504b030414000000, zip",
    "1f8b080000000000, gzip",
    "89504e470d0a1a0a, another kind of file"
  })
  void saysWhatOtherFilesAre(String hex, String reason) {
    byte[] bytes = HexFormat.of().parseHex(hex);

    assertRefused("container", () -> WasmModule.parse(bytes)).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "(module), WebAssembly text (WAT)",
    "'  \n;; c\n(module)', WebAssembly text (WAT)",
    "{\"a\": 1}, a text file",
    "x, a text file"
  })
  void tellsTextApart(String text, String reason) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertRefused("container", () -> WasmModule.parse(bytes)).contains(reason);
  }

  @Test
  void tellsTextApartWhereTheLookedAtBytesEndInsideACharacter() {
    byte[] bytes = ("a" + "ä".repeat(100)).getBytes(StandardCharsets.UTF_8);

    assertRefused("container", () -> WasmModule.parse(bytes)).contains("a text file");
  }

  @Test
  void refusesALengthPastTheEnd() {
    byte[] wasm = WasmBytes.module().hex("01 ff ff ff ff 0f 00").build();

    assertRefused("container", () -> WasmModule.parse(wasm))
        .contains("byte 8", "4294967295 bytes, but only 1 follow");
  }

  @Test
  void refusesACustomSectionWhoseNameLeavesIt() {
    byte[] wasm = WasmBytes.module().hex("00 03 05 61 62").custom("x", new byte[9]).build();

    assertRefused("container", () -> WasmModule.parse(wasm)).contains("custom section");
  }

  @Test
  void refusesTooManySections() {
    byte[] wasm = Arrays.copyOf(WasmBytes.module().build(), 8 + 3 * (Bounds.SECTIONS + 1));
    for (int i = 8; i < wasm.length; i += 3) {
      wasm[i + 1] = 1;
    }

    assertRefused("container", () -> WasmModule.parse(wasm)).contains("100000 sections");
  }

  @Test
  void refusesEveryCutThatIsNotBetweenSections() {
    byte[] whole = WasmBytes.sample();
    Set<Integer> borders =
        WasmModule.parse(whole).sections().stream().map(Section::start).collect(toSet());
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      if (!borders.contains(length)) {
        assertRefused("container", () -> WasmModule.parse(cut));
      }
    }
  }

  @Test
  void answersRandomDamageByRefusalsOnly() {
    Random random = new Random(20_240_229);
    byte[] whole = WasmBytes.sample();
    for (int round = 0; round < 5_000; round++) {
      byte[] damaged = whole.clone();
      for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
        damaged[8 + random.nextInt(whole.length - 8)] = (byte) random.nextInt();
      }
      assertThatCode(() -> parseOrRefuse(damaged))
          .as("%s", HexFormat.of().formatHex(damaged))
          .doesNotThrowAnyException();
    }
  }

  private static void parseOrRefuse(byte[] wasm) {
    try {
      WasmModule.parse(wasm);
    } catch (SlipwayException expected) {
      assertThat(expected.fields()).containsEntry("check", "container");
    }
  }
}
