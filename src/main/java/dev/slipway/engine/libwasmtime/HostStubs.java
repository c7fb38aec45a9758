package dev.slipway.engine.libwasmtime;

import static dev.slipway.engine.libwasmtime.Downcalls.POINTER;

import dev.slipway.engine.EngineException;
import dev.slipway.engine.HostFunction;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.IdentityHashMap;

/** One stub for each host function that an engine has seen, for the engine's life. */
final class HostStubs {
  /** Host functions are made once; this many say that somebody makes them per module. */
  private static final int MOST_STUBS = 4_096;

  private static final FunctionDescriptor CALLBACK =
      FunctionDescriptor.of(POINTER, POINTER, POINTER, POINTER, POINTER);
  private static final MethodHandle CALL = upcallMethod();

  private final IdentityHashMap<HostFunction, HostStub> stubs = new IdentityHashMap<>();
  private final FunctionTypes types;
  private final HostTraps traps;
  private final Arena arena;

  /**
   * @param arena owns the stubs, and is closed when no guest can call them any more
   */
  HostStubs(FunctionTypes types, HostTraps traps, Arena arena) {
    this.types = types;
    this.traps = traps;
    this.arena = arena;
  }

  synchronized HostStub of(HostFunction function) {
    HostStub known = stubs.get(function);
    if (known != null) {
      return known;
    }
    if (stubs.size() == MOST_STUBS) {
      throw new EngineException(
          "The engine has %d host functions already; make each once and keep it"
              .formatted(MOST_STUBS));
    }
    HostStub made = new HostStub(address(function), types.create(function.type()));
    stubs.put(function, made);
    return made;
  }

  @SuppressWarnings("restricted")
  private long address(HostFunction function) {
    MethodHandle bound = CALL.bindTo(new HostUpcall(function, traps));
    return Linker.nativeLinker().upcallStub(bound, CALLBACK, arena).address();
  }

  private static MethodHandle upcallMethod() {
    try {
      return MethodHandles.lookup()
          .findVirtual(
              HostUpcall.class,
              "call",
              MethodType.methodType(long.class, long.class, long.class, long.class, long.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("HostUpcall.call is not as declared", e);
    }
  }

  synchronized void close() {
    stubs.values().forEach(stub -> types.delete(stub.functionType()));
    stubs.clear();
  }
}
