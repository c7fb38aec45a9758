package dev.slipway.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.Wat;
import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.ComponentItem.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentOutlineTest {
  /** Each kind that text can write, and a nested component whose names are its own affair. */
  private static final String EACH_KIND =
      """
      (component
        (type $host (instance (export "now" (func (result u64)))))
        (import "wasi:clocks/wall-clock@0.2.0" (instance $clock (type $host)))
        (import "log" (func $log (param "line" string)))
        (import "thing" (type $thing (sub resource)))
        (import "same" (type (eq $thing)))
        (import "part" (core module $part))
        (component $inner (import "hidden" (func)))
        (export "wasi:http/incoming-handler@0.2.3" (instance $clock))
        (export "relog" (func $log))
        (export "part-again" (core module $part))
        (export "inner" (component $inner)))
      """;

  @Test
  void namesAndKindsAtTheTopLevel() {
    ComponentOutline outline = read(EACH_KIND);

    assertThat(outline.imports())
        .containsExactly(
            new ComponentItem("wasi:clocks/wall-clock@0.2.0", Kind.INTERFACE),
            new ComponentItem("log", Kind.FUNCTION),
            new ComponentItem("thing", Kind.TYPE),
            new ComponentItem("same", Kind.TYPE),
            new ComponentItem("part", Kind.CORE_MODULE));
    assertThat(outline.exports())
        .containsExactly(
            new ComponentItem("wasi:http/incoming-handler@0.2.3", Kind.INTERFACE),
            new ComponentItem("relog", Kind.FUNCTION),
            new ComponentItem("part-again", Kind.CORE_MODULE),
            new ComponentItem("inner", Kind.COMPONENT));
  }

  @ParameterizedTest
  @CsvSource({
    "wasi:http/incoming-handler@0.2.0, wasi:http/proxy",
    "wasi:http/handler@0.3.0, wasi:http/proxy",
    "wasi:cli/run@0.2.6, wasi:cli/command",
    "wasi:cli/runner@0.2.6,",
    "wasi:cli/stdin@0.2.6,",
  })
  void theWorldIsToldByAnExport(String export, String world) {
    ComponentOutline outline =
        new ComponentOutline(List.of(), List.of(new ComponentItem(export, Kind.INTERFACE)));

    assertThat(outline.world()).isEqualTo(Optional.ofNullable(world));
  }

  @Test
  void anEmptyComponentNeedsAndOffersNothing() {
    assertThat(read("(component)")).isEqualTo(new ComponentOutline(List.of(), List.of()));
  }

  /** Values are in the format, but off in the compiler of text: by hand. */
  @Test
  void valuesAreRead() {
    byte[] wasm =
        WasmBytes.component().section(10, "02 00 01 61 02 01 7f 01 01 62 02 00 00").build();

    assertThat(ComponentOutline.read(wasm, WasmModule.parse(wasm)).imports())
        .containsExactly(new ComponentItem("a", Kind.VALUE), new ComponentItem("b", Kind.VALUE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10 | ff ff ff ff 0f            | cannot be in the
          10 | 01 02 01 61 01 00         | no form of a name
          10 | 01 00 01 61 06 00         | no kind of import
          10 | 01 00 01 61 00 00 00      | modules only
          10 | 01 00 01 61 03 02 00      | no form of a type's bound
          10 | 01 00 01 61 01            | more bytes are needed
          10 | 01 00 01 ff 01 00         | not valid UTF-8
          10 | 01 00 01 61 01 00 00      | left over
          11 | 01 00 01 61 01 00 02      | no form of an export's type
          11 | 01 00 01 61 01 00         | more bytes are needed
          """)
  void whatCannotBeReadIsRefusedInWords(int section, String payload, String found) {
    byte[] wasm = WasmBytes.component().section(section, payload).build();
    WasmModule module = WasmModule.parse(wasm);

    assertThatThrownBy(() -> ComponentOutline.read(wasm, module))
        .isInstanceOf(SlipwayException.class)
        .hasMessageContaining(found);
  }

  @Test
  void everyPrefixIsRefusedOrRead() {
    byte[] whole = Wat.compile(EACH_KIND);

    for (int length = 8; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      try {
        ComponentOutline.read(cut, WasmModule.parse(cut));
      } catch (SlipwayException refused) {
        assertThat(refused.reason()).isNotBlank();
      }
    }
  }

  @Test
  void aCoreModuleHasNone() {
    byte[] wasm = WasmBytes.sample();
    WasmModule module = WasmModule.parse(wasm);

    assertThatThrownBy(() -> ComponentOutline.read(wasm, module))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ComponentOutline read(String wat) {
    byte[] wasm = Wat.compile(wat);
    return ComponentOutline.read(wasm, WasmModule.parse(wasm));
  }
}
