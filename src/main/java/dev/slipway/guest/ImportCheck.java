package dev.slipway.guest;

import dev.slipway.engine.HostFunction;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.ExternalType;
import dev.slipway.wasm.Import;
import java.util.List;

/** Holds a module's imports against what its ABI serves. */
public final class ImportCheck {
  private ImportCheck() {}

  /**
   * Refuses a module that imports what nobody serves.
   *
   * @throws SlipwayException {@code module-refused} with {@code check=imports} and the list of them
   */
  public static void check(CoreModule core, GuestShape shape) {
    List<String> unserved =
        core.imports().stream()
            .filter(i -> !isServed(i, shape))
            .map(i -> "%s.%s: %s".formatted(i.module(), i.name(), ImportOrigin.of(i)))
            .toList();
    if (!unserved.isEmpty()) {
      throw new SlipwayException(
              ErrorCode.MODULE_REFUSED,
              "The module imports what a guest of the ABI %s is not given: %s."
                  .formatted(shape.abi().id(), String.join("; ", unserved)),
              "Build it so that it imports only what its ABI serves.")
          .with("check", "imports")
          .with("imports", unserved);
    }
  }

  private static boolean isServed(Import wanted, GuestShape shape) {
    return shape.hostFunctions().stream().anyMatch(given -> matches(wanted, given));
  }

  private static boolean matches(Import wanted, HostFunction given) {
    return given.module().equals(wanted.module())
        && given.name().equals(wanted.name())
        && wanted.type().equals(new ExternalType.Function(given.type()));
  }
}
