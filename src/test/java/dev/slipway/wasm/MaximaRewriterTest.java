package dev.slipway.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaximaRewriterTest {
  @Test
  void lowersWhatIsAboveAndLeavesWhatIsBelow() {
    byte[] rewritten = new MaximaRewriter(WasmBytes.sample(), 2, 5).rewrite();

    CoreModule module = WasmModule.parse(rewritten).core().orElseThrow();
    assertThat(module.memories())
        .extracting(m -> m.pages().maximum().orElseThrow())
        .containsExactly(2L);
    assertThat(module.tables())
        .extracting(t -> t.elements().maximum().orElseThrow())
        .containsExactly(5L, 5L);
    assertThat(module.tables()).extracting(t -> t.elements().minimum()).containsExactly(3L, 2L);
  }

  @Test
  void keepsLowerMaximaAndEveryOtherSection() {
    byte[] original = WasmBytes.sample();

    byte[] rewritten = new MaximaRewriter(original, 100, 100).rewrite();

    WasmModule before = WasmModule.parse(original);
    WasmModule after = WasmModule.parse(rewritten);
    assertThat(after.core().orElseThrow().memories())
        .isEqualTo(before.core().orElseThrow().memories());
    assertThat(otherPayloads(after, rewritten)).isEqualTo(otherPayloads(before, original));
  }

  @Test
  void keepsAMinimumAboveTheMaximumAsked() {
    byte[] wasm = WasmBytes.module().section(5, "01 00 09").build();

    byte[] rewritten = new MaximaRewriter(wasm, 4, 4).rewrite();

    assertThat(rewritten).isEqualTo(WasmBytes.module().section(5, "01 01 09 09").build());
  }

  @Test
  void keepsTheFirstValueOfATable() {
    byte[] wasm = WasmBytes.module().section(4, "01 40 00 70 00 05 d0 70 0b").build();

    byte[] rewritten = new MaximaRewriter(wasm, 4, 200).rewrite();

    assertThat(rewritten)
        .isEqualTo(WasmBytes.module().section(4, "01 40 00 70 01 05 c801 d0 70 0b").build());
  }

  private static List<String> otherPayloads(WasmModule module, byte[] wasm) {
    return module.sections().stream()
        .filter(section -> section.id() != 4 && section.id() != 5)
        .map(s -> new String(wasm, s.start(), s.end() - s.start(), StandardCharsets.ISO_8859_1))
        .toList();
  }
}
