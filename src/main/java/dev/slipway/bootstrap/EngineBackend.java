package dev.slipway.bootstrap;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What {@code SLIPWAY_ENGINE} may say. */
public enum EngineBackend {
  /** The first of the others that can be had. */
  AUTO,
  LIBWASMTIME,
  WASMTIME_JAVA;

  /** The name in the environment. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The engine of a name.
   *
   * @throws StartRefusedException if there is none
   */
  static EngineBackend named(String text) {
    return Arrays.stream(values())
        .filter(backend -> backend.text().equals(text))
        .findFirst()
        .orElseThrow(() ->
            new StartRefusedException(
                "SLIPWAY_ENGINE is \"" + text + "\", and there is no such engine.",
                "Set it to one of "
                    + Arrays.stream(values())
                        .map(EngineBackend::text)
                        .collect(Collectors.joining(", "))
                    + ", or unset it."));
  }
}
