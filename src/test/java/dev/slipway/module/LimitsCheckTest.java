package dev.slipway.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.engine.EngineBounds;
import dev.slipway.engine.Limits;
import dev.slipway.engine.Wat;
import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.WasmModule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsCheckTest {
  private static final DeclaredLimits LIMITS =
      new DeclaredLimits(
          new EngineBounds(4 << 16, 1, 2, 100, 1),
          new Limits(1 << 16, 10, Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1, 1));

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
          (memory 5)                                            | 327680 bytes        | 262144
          (import "a" "b" (memory 5))                           | 327680 bytes        | 262144
          (memory 65536)                                        | 4294967296 bytes    | 262144
          (memory i64 281474976710656)                          | 9223372036854775807 | 262144
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

  @Test
  void whatFitsIsToldWithItsBounds() {
    assertThat(check("(memory 1) (table 7 funcref)"))
        .isEqualTo(
            "Each instance begins with 65536 of at most 262144 bytes of memory,"
                + " and with 7 of at most 100 table elements.");
  }

  /** Its release must ask for more, which an upload says beforehand. */
  @Test
  void whatIsMoreThanTheNamespaceGivesFitsAllTheSame() {
    List<LimitView> limits = limits("(memory 2) (table 11 funcref) (table 3 funcref)");

    assertThat(limits).allMatch(LimitView::fits);
    assertThat(limits)
        .filteredOn(LimitView::needsMore)
        .extracting(LimitView::limit, LimitView::declared)
        .containsExactly(tuple("memoryBytes", 131_072L), tuple("tableElements", 11L));
  }

  private static String check(String fields) {
    return LimitsCheck.check(limits(fields));
  }

  private static List<LimitView> limits(String fields) {
    byte[] wasm = Wat.compile("(module " + fields + ")");
    return LIMITS.of(WasmModule.parse(wasm).core().orElseThrow());
  }
}
