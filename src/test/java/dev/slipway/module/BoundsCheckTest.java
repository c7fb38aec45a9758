package dev.slipway.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.EngineBounds;
import dev.slipway.engine.Wat;
import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.WasmModule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsCheckTest {
  private final BoundsCheck check = new BoundsCheck(new EngineBounds(4 << 16, 1, 2, 100, 1));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(memory 4)",
        "(memory 0 65536)",
        "(table 100 funcref) (table 1 funcref)",
        "(table 0 4000000000 funcref)",
      })
  void whatTheEngineCanGivePasses(String fields) {
    assertThatCode(() -> check(fields)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (memory 5)                                            | 5 pages of memory   | 4
          (import "a" "b" (memory 5))                           | 5 pages of memory   | 4
          (memory 65536)                                        | 65536 pages         | 4
          (memory i64 281474976710656)                          | 281474976710656     | 4
          (memory 1) (memory 1)                                 | 2 memories          | 1
          (table 101 funcref)                                   | 101 table elements  | 100
          (table 4294967295 funcref)                            | 4294967295 table    | 100
          (table 0 funcref) (table 0 funcref) (table 0 funcref) | 3 tables            | 2
          """)
  void whatItCannotGiveIsNamed(String fields, String declared, long most) {
    assertThatThrownBy(() -> check(fields))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal -> {
              assertThat(refusal.reason()).contains(declared);
              assertThat(refusal.fields()).containsEntry("check", "limits");
              assertThat(refusal.fields()).containsEntry("limit", most);
            });
  }

  private void check(String fields) {
    byte[] wasm = Wat.compile("(module " + fields + ")");
    check.check(WasmModule.parse(wasm).core().orElseThrow());
  }
}
