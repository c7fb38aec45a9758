package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A restart with many modules takes their compiled code from disk. */
class ManyModulesE2E {
  private static final int MODULES = 100;
  private static final String COMPILED = "slipway_modules_compiled_total";
  private static final String LOADED = "slipway_modules_loaded_total";

  @Test
  void aRestartCompilesNothing() throws IOException {
    try (Platform platform = Platform.start("many-modules")) {
      List<OwnFunction> functions = released(platform.control());
      assertThat(platform.metric(COMPILED)).isGreaterThanOrEqualTo(MODULES);
      platform.stop();

      long began = System.nanoTime();
      platform.start();
      Duration took = Duration.ofNanos(System.nanoTime() - began);

      System.out.printf("ready with %d modules after %d ms%n", MODULES, took.toMillis());
      assertThat(platform.metric(COMPILED)).isZero();
      assertThat(platform.metric(LOADED)).isGreaterThanOrEqualTo(MODULES);
      try (Ingress ingress = platform.ingress()) {
        for (OwnFunction function : functions) {
          assertThat(ingress.get(function.host(), "/").text()).isEqualTo("Hello, world!\n");
        }
      }
    }
  }

  /** Each author signs the same guest with keys of their own, and so other bytes. */
  private static List<OwnFunction> released(Control control) throws IOException {
    List<OwnFunction> functions = new ArrayList<>();
    for (int i = 0; i < MODULES; i++) {
      OwnFunction function = OwnFunction.create(control, "many-" + i);
      function.upload(control, "hello", "hello-v1");
      function.release(control, 0, 1);
      functions.add(function);
    }
    return functions;
  }
}
