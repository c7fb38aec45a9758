import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;

/**
 * The least that a fresh invocation costs through {@code java.lang.foreign}: no port, no checks, no
 * books. What the adapter adds to this is the adapter's own.
 */
public final class SpikeLoop {
  private static final Arena FOREVER = Arena.global();
  private static final MemorySegment NONE = MemorySegment.NULL;
  private static final byte[] OPERATION = {'h', 'e', 'l', 'l', 'o'};
  private static final byte[] PAYLOAD = new byte[64];

  private static MethodHandle storeNew;
  private static MethodHandle storeDelete;
  private static MethodHandle storeContext;
  private static MethodHandle storeLimit;
  private static MethodHandle setDeadline;
  private static MethodHandle instantiate;
  private static MethodHandle exportGet;
  private static MethodHandle memoryData;
  private static MethodHandle call;
  private static MemorySegment memory;
  private static byte[] reply = {};

  private final SymbolLookup library;
  private final MemorySegment engine;
  private final MemorySegment pre;
  private final MemorySegment instance = FOREVER.allocate(16);
  private final MemorySegment external = FOREVER.allocate(32);
  private final MemorySegment values = FOREVER.allocate(32);
  private final MemorySegment trap = FOREVER.allocate(8);
  private final MemorySegment memoryName = FOREVER.allocateFrom("memory");
  private final MemorySegment callName = FOREVER.allocateFrom("__guest_call");

  SpikeLoop(Path file, byte[] wasm) throws Throwable {
    library = SymbolLookup.libraryLookup(file, FOREVER);
    Linker.Option leaf = Linker.Option.critical(false);
    storeNew = bind("wasmtime_store_new", ADDRESS, leaf, ADDRESS, ADDRESS, ADDRESS);
    storeDelete = bind("wasmtime_store_delete", null, null, ADDRESS);
    storeContext = bind("wasmtime_store_context", ADDRESS, leaf, ADDRESS);
    storeLimit =
        bind(
            "wasmtime_store_limiter", null, leaf, ADDRESS, JAVA_LONG, JAVA_LONG, JAVA_LONG,
            JAVA_LONG, JAVA_LONG);
    setDeadline =
        bind("wasmtime_context_set_epoch_deadline", null, leaf, ADDRESS, JAVA_LONG);
    instantiate =
        bind(
            "wasmtime_instance_pre_instantiate", ADDRESS, null, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    exportGet =
        bind(
            "wasmtime_instance_export_get", JAVA_BOOLEAN, leaf, ADDRESS, ADDRESS, ADDRESS,
            JAVA_LONG, ADDRESS);
    memoryData = bind("wasmtime_memory_data", ADDRESS, leaf, ADDRESS, ADDRESS);
    call =
        bind(
            "wasmtime_func_call_unchecked", ADDRESS, null, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG,
            ADDRESS);
    engine = newEngine();
    pre = link(wasm);
  }

  /** Store, instance, call with two host functions, end: as often as said. */
  void fresh(int times) throws Throwable {
    for (int i = 0; i < times; i++) {
      var store = (MemorySegment) storeNew.invokeExact(engine, NONE, NONE);
      var context = (MemorySegment) storeContext.invokeExact(store);
      storeLimit.invokeExact(store, 64L << 20, 65_536L, 1L, 2L, 1L);
      setDeadline.invokeExact(context, 1_000L);
      check((MemorySegment) instantiate.invokeExact(pre, context, instance, trap));
      export(context, memoryName);
      var data = (MemorySegment) memoryData.invokeExact(context, external.asSlice(8));
      memory = data.reinterpret(17L << 16);
      export(context, callName);
      values.set(JAVA_INT, 0, OPERATION.length);
      values.set(JAVA_INT, 16, PAYLOAD.length);
      check((MemorySegment) call.invokeExact(context, external.asSlice(8), values, 2L, trap));
      if (values.get(JAVA_INT, 0) != 1 || reply.length != PAYLOAD.length) {
        throw new IllegalStateException("the guest did not answer");
      }
      storeDelete.invokeExact(store);
    }
  }

  private void export(MemorySegment context, MemorySegment name) throws Throwable {
    boolean found =
        (boolean) exportGet.invokeExact(context, instance, name, name.byteSize() - 1, external);
    if (!found) {
      throw new IllegalStateException("an export is missing");
    }
  }

  private MemorySegment newEngine() throws Throwable {
    var config = (MemorySegment) bind("wasm_config_new", ADDRESS, null).invokeExact();
    bind("wasmtime_config_epoch_interruption_set", null, null, ADDRESS, JAVA_BOOLEAN)
        .invokeExact(config, true);
    String pooling = "wasmtime_pooling_allocation_config_";
    var pool = (MemorySegment) bind(pooling + "new", ADDRESS, null).invokeExact();
    for (String total : new String[] {"core_instances", "memories", "tables"}) {
      bind(pooling + "total_" + total + "_set", null, null, ADDRESS, JAVA_INT)
          .invokeExact(pool, 400);
    }
    bind(pooling + "max_memory_size_set", null, null, ADDRESS, JAVA_LONG)
        .invokeExact(pool, 64L << 20);
    for (String kind : new String[] {"linear_memory", "table"}) {
      bind(pooling + kind + "_keep_resident_set", null, null, ADDRESS, JAVA_LONG)
          .invokeExact(pool, 128L << 10);
    }
    bind("wasmtime_pooling_allocation_strategy_set", null, null, ADDRESS, ADDRESS)
        .invokeExact(config, pool);
    return (MemorySegment)
        bind("wasm_engine_new_with_config", ADDRESS, null, ADDRESS).invokeExact(config);
  }

  private MemorySegment link(byte[] wasm) throws Throwable {
    MemorySegment out = FOREVER.allocate(8);
    check(
        (MemorySegment)
            bind("wasmtime_module_new", ADDRESS, null, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS)
                .invokeExact(
                    engine, FOREVER.allocateFrom(JAVA_BYTE, wasm), (long) wasm.length, out));
    MemorySegment module = out.get(ADDRESS, 0);
    var linker =
        (MemorySegment) bind("wasmtime_linker_new", ADDRESS, null, ADDRESS).invokeExact(engine);
    define(linker, "__guest_request", "request", 2, 0);
    define(linker, "__guest_response", "response", 2, 0);
    define(linker, "__host_call", "hostCall", 8, 1);
    check(
        (MemorySegment)
            bind("wasmtime_linker_instantiate_pre", ADDRESS, null, ADDRESS, ADDRESS, ADDRESS)
                .invokeExact(linker, module, out));
    return out.get(ADDRESS, 0);
  }

  private void define(MemorySegment linker, String name, String method, int takes, int gives)
      throws Throwable {
    MethodType type =
        MethodType.methodType(
            MemorySegment.class,
            MemorySegment.class,
            MemorySegment.class,
            MemorySegment.class,
            long.class);
    MemorySegment stub =
        Linker.nativeLinker()
            .upcallStub(
                MethodHandles.lookup().findStatic(SpikeLoop.class, method, type),
                FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG),
                FOREVER);
    var functionType =
        (MemorySegment)
            bind("wasm_functype_new", ADDRESS, null, ADDRESS, ADDRESS)
                .invokeExact(numbers(takes), numbers(gives));
    MemorySegment module = FOREVER.allocateFrom("wapc");
    MemorySegment function = FOREVER.allocateFrom(name);
    check(
        (MemorySegment)
            bind(
                    "wasmtime_linker_define_func_unchecked", ADDRESS, null, ADDRESS, ADDRESS,
                    JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS)
                .invokeExact(
                    linker, module, 4L, function, (long) name.length(), functionType, stub, NONE,
                    NONE));
  }

  /** A vector of i32 as value types. */
  private MemorySegment numbers(int count) throws Throwable {
    MemorySegment types = FOREVER.allocate(8L * Math.max(1, count));
    for (int i = 0; i < count; i++) {
      var i32 =
          (MemorySegment)
              bind("wasm_valtype_new", ADDRESS, null, JAVA_BYTE).invokeExact((byte) 0);
      types.setAtIndex(ADDRESS, i, i32);
    }
    MemorySegment vector = FOREVER.allocate(16);
    vector.set(JAVA_LONG, 0, count);
    vector.set(ADDRESS, 8, types);
    return vector;
  }

  static MemorySegment request(MemorySegment env, MemorySegment caller, MemorySegment at, long n) {
    MemorySegment arguments = at.reinterpret(16 * n);
    long operation = Integer.toUnsignedLong(arguments.get(JAVA_INT, 0));
    long payload = Integer.toUnsignedLong(arguments.get(JAVA_INT, 16));
    MemorySegment.copy(OPERATION, 0, memory, JAVA_BYTE, operation, OPERATION.length);
    MemorySegment.copy(PAYLOAD, 0, memory, JAVA_BYTE, payload, PAYLOAD.length);
    return NONE;
  }

  static MemorySegment response(MemorySegment env, MemorySegment caller, MemorySegment at, long n) {
    MemorySegment arguments = at.reinterpret(16 * n);
    long from = Integer.toUnsignedLong(arguments.get(JAVA_INT, 0));
    long length = Integer.toUnsignedLong(arguments.get(JAVA_INT, 16));
    reply = memory.asSlice(from, length).toArray(JAVA_BYTE);
    return NONE;
  }

  static MemorySegment hostCall(MemorySegment env, MemorySegment caller, MemorySegment at, long n) {
    at.reinterpret(16 * n).set(JAVA_INT, 0, 1);
    return NONE;
  }

  private static void check(MemorySegment error) {
    if (error.address() != 0) {
      throw new IllegalStateException("libwasmtime refused a step of the loop");
    }
  }

  private MethodHandle bind(
      String name, MemoryLayout result, Linker.Option option, MemoryLayout... parameters) {
    FunctionDescriptor type =
        result == null
            ? FunctionDescriptor.ofVoid(parameters)
            : FunctionDescriptor.of(result, parameters);
    MemorySegment symbol = library.findOrThrow(name);
    Linker linker = Linker.nativeLinker();
    return option == null
        ? linker.downcallHandle(symbol, type)
        : linker.downcallHandle(symbol, type, option);
  }
}
