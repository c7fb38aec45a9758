package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.EngineException;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.adapter.EngineText;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.ExternalType;
import dev.slipway.wasm.FunctionType;
import dev.slipway.wasm.Import;
import java.util.List;

/** Finds host functions for a module's imports. */
record Imports(List<HostFunction> given) {
  /**
   * The host function of each import, in the module's order.
   *
   * @throws EngineException that names an import for which there is none
   */
  List<HostFunction> of(CoreModule module) {
    return module.imports().stream().map(this::of).toList();
  }

  private HostFunction of(Import wanted) {
    if (!(wanted.type() instanceof ExternalType.Function(FunctionType type))) {
      throw refusal("no import of this kind can be had: ", wanted);
    }
    HostFunction found =
        given.stream()
            .filter(f -> f.module().equals(wanted.module()) && f.name().equals(wanted.name()))
            .findFirst()
            .orElseThrow(() -> refusal("unknown import: ", wanted));
    if (!found.type().equals(type)) {
      throw refusal(
          "incompatible type %s, not %s, of import: ".formatted(type, found.type()), wanted);
    }
    return found;
  }

  private static EngineException refusal(String why, Import wanted) {
    return new EngineException(
        EngineText.line(why + "`" + wanted.module() + "::" + wanted.name() + "`"));
  }
}
