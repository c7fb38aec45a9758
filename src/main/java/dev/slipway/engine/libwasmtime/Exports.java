package dev.slipway.engine.libwasmtime;

import dev.slipway.engine.adapter.CallableFunction;
import java.lang.foreign.Arena;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The exported functions of one module that were called so far. A module may declare a hundred
 * thousand exports, so none is read before it is wanted.
 */
final class Exports {
  private final Map<String, ExportedFunction> called = new ConcurrentHashMap<>();
  private final NativeEngine engine;
  private final Arena names;

  /**
   * @param names owns the native names, and is closed after the module's last instance
   */
  Exports(NativeEngine engine, Arena names) {
    this.engine = engine;
    this.names = names;
  }

  /**
   * Puts an instance's function into its scratch memory.
   *
   * @throws IllegalArgumentException if there is none of that name, or not one of numbers only
   */
  ExportedFunction find(String name, long context, Scratch scratch) {
    ExportedFunction known = called.get(name);
    if (known == null) {
      known = read(name, context, scratch);
    } else {
      locate(name, known.nativeName(), context, scratch);
    }
    return known;
  }

  private ExportedFunction read(String name, long context, Scratch scratch) {
    try (Arena arena = Arena.ofConfined()) {
      locate(name, NativeName.of(name, arena), context, scratch);
    }
    ExportedFunction function =
        new ExportedFunction(
            new CallableFunction(name, engine.types().read(context, scratch.function())),
            NativeName.of(name, names));
    called.put(name, function);
    return function;
  }

  private void locate(String name, NativeName nativeName, long context, Scratch scratch) {
    boolean found = engine.instances().export(context, nativeName, scratch);
    if (!found || scratch.externalKind() != Scratch.EXTERN_FUNCTION) {
      throw CallableFunction.missing(name);
    }
    scratch.keepFunction();
  }
}
