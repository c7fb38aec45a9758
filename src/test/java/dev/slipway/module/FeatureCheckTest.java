package dev.slipway.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.Engine;
import dev.slipway.engine.Wat;
import dev.slipway.engine.libwasmtime.LibwasmtimeEngine;
import dev.slipway.engine.libwasmtime.LibwasmtimeSettings;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaEngine;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaSettings;
import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.WasmFeature;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an engine lacks is named, with a way to build without it. */
class FeatureCheckTest {
  static Stream<Named<Supplier<Engine>>> engines() {
    return Stream.of(
        Named.of(
            "libwasmtime",
            () -> LibwasmtimeEngine.open(LibwasmtimeSettings.defaults(Wat.library()))),
        Named.of("wasmtime-java", () -> WasmtimeJavaEngine.open(WasmtimeJavaSettings.defaults())));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void namesEachFeatureThatTheEngineLacks(Supplier<Engine> opened) {
    try (Engine engine = opened.get()) {
      FeatureCheck check = new FeatureCheck(engine);
      Set<WasmFeature> lacking = EnumSet.allOf(WasmFeature.class);
      lacking.removeAll(engine.capabilities().features());

      assertThat(lacking).isNotEmpty();
      for (WasmFeature feature : lacking) {
        assertThatExceptionOfType(SlipwayException.class)
            .isThrownBy(() -> check.check(Set.of(feature)))
            .satisfies(refused -> {
              assertThat(refused.reason()).contains(feature.title(), engine.description().name());
              assertThat(refused.fix()).contains(feature.remedy());
            });
      }
      check.check(engine.capabilities().features());
    }
  }

  @Test
  void saysItInFullForSimd() {
    try (Engine engine = LibwasmtimeEngine.open(LibwasmtimeSettings.defaults(Wat.library()))) {
      assertThatThrownBy(() -> new FeatureCheck(engine).check(Set.of(WasmFeature.SIMD)))
          .hasMessageContaining(
              "The module uses SIMD, which the engine libwasmtime 50.0.1 does not run here.");
    }
  }
}
