package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.adapter.CallableFunction;
import dev.slipway.wasm.FunctionType;
import dev.slipway.wasm.MemoryType;
import io.github.kawamuray.wasmtime.Func;
import io.github.kawamuray.wasmtime.Instance;
import io.github.kawamuray.wasmtime.Memory;
import io.github.kawamuray.wasmtime.Module;
import java.util.HashMap;
import java.util.Map;

/** The binding's instance with what was asked of it so far. */
final class NativeInstance {
  private final ModuleOutline outline;
  private final GuestStore store;
  private final Instance instance;
  private final Map<String, NativeFunction> called = new HashMap<>();

  /** Makes an instance, which runs no guest code. */
  NativeInstance(ModuleOutline outline, GuestStore store, Module module) {
    this.outline = outline;
    this.store = store;
    this.instance = new Instance(store.store(), module, store.imports());
  }

  /**
   * An exported function.
   *
   * @throws IllegalArgumentException if there is none of that name, or not one of numbers only
   */
  NativeFunction function(String name) {
    NativeFunction known = called.get(name);
    if (known != null) {
      return known;
    }
    CallableFunction callable = new CallableFunction(name, type(name));
    Func function =
        instance.getFunc(store.store(), name).orElseThrow(() -> CallableFunction.missing(name));
    NativeFunction found = new NativeFunction(callable, function, store);
    called.put(name, found);
    return found;
  }

  private FunctionType type(String name) {
    FunctionType type = outline.functions().get(name);
    if (type != null) {
      return type;
    }
    if (outline.start().filter(name::equals).isPresent()) {
      return FunctionType.ofI32(0, 0);
    }
    throw CallableFunction.missing(name);
  }

  /** The exported memory; the caller disposes of it. */
  Memory memory() {
    if (!outline.hasMemory()) {
      throw new IllegalStateException("The module exports no memory named memory");
    }
    return instance
        .getMemory(store.store(), "memory")
        .orElseThrow(() -> new IllegalStateException("The module exports no memory named memory"));
  }

  /** Bytes that stay in the store when this is closed. */
  long heldBytes(Maxima maxima) {
    long tables = outline.tableBytes(maxima);
    if (!outline.hasMemory()) {
      return tables + maxima.memoryPages() * MemoryType.PAGE_BYTES;
    }
    try (Memory memory = memory()) {
      return tables + memory.dataSize(store.store());
    }
  }

  void dispose() {
    called.values().forEach(NativeFunction::dispose);
    instance.dispose();
  }
}
