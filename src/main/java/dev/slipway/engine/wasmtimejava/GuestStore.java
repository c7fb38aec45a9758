package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.HostFunction;
import dev.slipway.engine.adapter.HandleKind;
import dev.slipway.wasm.ValueType;
import io.github.kawamuray.wasmtime.Extern;
import io.github.kawamuray.wasmtime.Func;
import io.github.kawamuray.wasmtime.FuncType;
import io.github.kawamuray.wasmtime.Store;
import io.github.kawamuray.wasmtime.Val;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store with the host functions of one module, in which one instance after the other lives. The
 * closed ones stay in it, unreachable, until it is disposed of.
 */
final class GuestStore {
  private final BindingEngine engine;
  private final Object owner;
  private final Store<Void> store;
  private final IdentityHashMap<HostFunction, Func> functions = new IdentityHashMap<>();
  private final List<Extern> imports;
  private @Nullable WasmtimeJavaInstance current;

  /** Instances that were closed in it, and what they had; changed by {@link StorePool} only. */
  int held;

  long heldBytes;

  /**
   * @param owner the module whose instances live here
   * @param imports its host functions in its order
   */
  GuestStore(BindingEngine engine, Object owner, List<HostFunction> imports) {
    this.engine = engine;
    this.owner = owner;
    this.store = engine.newStore();
    engine.books().opened(HandleKind.STORE);
    try {
      this.imports = imports.stream().map(f -> Extern.fromFunc(function(f))).toList();
    } catch (RuntimeException | Error failed) {
      rest();
      dispose();
      throw failed;
    }
  }

  private Func function(HostFunction function) {
    return functions.computeIfAbsent(function, this::newFunction);
  }

  private Func newFunction(HostFunction function) {
    FuncType type =
        new FuncType(types(function.type().parameters()), types(function.type().results()));
    Func made = new Func(store, type, new HostHandler(this, function));
    engine.books().opened(HandleKind.HOST_FUNCTION);
    return made;
  }

  private static Val.Type[] types(List<ValueType> types) {
    return types.stream().map(Values::typeOf).toArray(Val.Type[]::new);
  }

  Object owner() {
    return owner;
  }

  Store<Void> store() {
    return store;
  }

  List<Extern> imports() {
    return imports;
  }

  /** The instance that lives here now. */
  void serve(WasmtimeJavaInstance instance) {
    current = instance;
  }

  WasmtimeJavaInstance current() {
    WasmtimeJavaInstance instance = current;
    if (instance == null) {
      throw new IllegalStateException("No instance lives in this store");
    }
    return instance;
  }

  /** It has no instance now, and waits for one. */
  void rest() {
    current = null;
    engine.books().closed(HandleKind.STORE);
    engine.books().opened(HandleKind.IDLE_STORE);
  }

  /** It is taken out of its rest. */
  void wake() {
    engine.books().closed(HandleKind.IDLE_STORE);
    engine.books().opened(HandleKind.STORE);
  }

  /** Frees a store that rests, with all that its closed instances had. */
  void dispose() {
    functions.values().forEach(Func::dispose);
    functions.values().forEach(f -> engine.books().closed(HandleKind.HOST_FUNCTION));
    store.dispose();
    engine.books().closed(HandleKind.IDLE_STORE);
  }
}
