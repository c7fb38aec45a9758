package dev.slipway.bootstrap;

import dev.slipway.engine.EngineException;
import dev.slipway.engine.libwasmtime.LibwasmtimeEngine;
import dev.slipway.engine.libwasmtime.LibwasmtimeSettings;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaEngine;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which engine runs.
 *
 * @param backend never {@link EngineBackend#AUTO}
 * @param warning why it is the second choice, and what that costs
 */
record EngineSelection(EngineBackend backend, Optional<String> warning) {
  private static final String FIX =
      "Set SLIPWAY_LIBWASMTIME to the path that scripts/fetch-libwasmtime prints";

  /**
   * Tries the engine that is wanted; with {@code auto} the default one, then the other.
   *
   * @param library the file of libwasmtime
   * @throws StartRefusedException if the engine cannot be had
   */
  static EngineSelection of(EngineBackend wanted, Optional<Path> library) {
    return switch (wanted) {
      case AUTO -> automatic(library);
      case LIBWASMTIME -> {
        Optional<String> hindrance = hindrance(library);
        if (hindrance.isPresent()) {
          throw new StartRefusedException(
              "SLIPWAY_ENGINE is libwasmtime, and it cannot be had. " + hindrance.get() + ".",
              FIX + ", or SLIPWAY_ENGINE to auto.");
        }
        yield new EngineSelection(wanted, Optional.empty());
      }
      case WASMTIME_JAVA -> {
        requireWasmtimeJava("SLIPWAY_ENGINE is wasmtime-java, and it cannot be had. ");
        yield new EngineSelection(wanted, Optional.empty());
      }
    };
  }

  private static EngineSelection automatic(Optional<Path> library) {
    Optional<String> hindrance = hindrance(library);
    if (hindrance.isEmpty()) {
      return new EngineSelection(EngineBackend.LIBWASMTIME, Optional.empty());
    }
    requireWasmtimeJava(hindrance.get() + ", and the other engine cannot be had either. ");
    return new EngineSelection(EngineBackend.WASMTIME_JAVA, Optional.of(warning(hindrance.get())));
  }

  private static String warning(String hindrance) {
    return hindrance
        + ". Guests run on wasmtime-java 0.19.0 instead, with wasmtime 7.0.1 of 2023: it lacks"
        + " current security fixes, a fresh instance costs some 75 us where it would be 10, a host"
        + " call 10 us where it would be 0.1, and modules are compiled again at every start. "
        + FIX
        + ", or SLIPWAY_ENGINE to wasmtime-java if that is meant.";
  }

  private static Optional<String> hindrance(Optional<Path> library) {
    if (library.isEmpty()) {
      return Optional.of("SLIPWAY_LIBWASMTIME is not set, so the engine libwasmtime is not there");
    }
    try {
      LibwasmtimeEngine.probe(LibwasmtimeSettings.defaults(library.get()));
      return Optional.empty();
    } catch (EngineException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  private static void requireWasmtimeJava(String why) {
    try {
      WasmtimeJavaEngine.open(WasmtimeJavaSettings.defaults()).close();
    } catch (EngineException e) {
      throw new StartRefusedException(why + e.getMessage() + ".", FIX + ".");
    }
  }
}
