package dev.slipway.engine.libwasmtime;

import static dev.slipway.engine.libwasmtime.Downcalls.POINTER;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** {@code wasmtime/config.h}: makes a native engine from settings. */
final class EngineConfiguration {
  private static final String POOL = "wasmtime_pooling_allocation_config_";

  private final NativeLibrary library;
  private final LibwasmtimeSettings settings;

  EngineConfiguration(NativeLibrary library, LibwasmtimeSettings settings) {
    this.library = library;
    this.settings = settings;
  }

  /** A new native engine, which the caller deletes. */
  long newEngine() {
    long config = library.function("wasm_config_new", POINTER).pointer();
    set(config, "epoch_interruption", true);
    // One core compiles, the others serve: a swap must not slow the requests beside it.
    set(config, "parallel_compilation", false);
    EngineFeatures.flags().forEach((name, on) -> set(config, name, on));
    library
        .procedure("wasmtime_config_max_wasm_stack_set", POINTER, POINTER)
        .run(config, (long) settings.wasmStackBytes());
    usePool(config);
    // The engine takes the configuration over.
    return library.function("wasm_engine_new_with_config", POINTER, POINTER).pointer(config);
  }

  private void usePool(long config) {
    InstancePool pool = settings.pool();
    long pooling = library.function(POOL + "new", POINTER).pointer();
    setCount(pooling, "total_core_instances", pool.instances());
    setCount(pooling, "total_memories", pool.instances());
    setCount(pooling, "total_tables", pool.instances() * pool.tables());
    setCount(pooling, "max_memories_per_module", 1);
    setCount(pooling, "max_tables_per_module", pool.tables());
    setSize(pooling, "max_memory_size", pool.memoryBytes());
    setSize(pooling, "table_elements", pool.tableElements());
    setSize(pooling, "max_core_instance_size", pool.instanceBytes());
    setSize(pooling, "linear_memory_keep_resident", pool.keepResidentBytes());
    setSize(pooling, "table_keep_resident", pool.keepResidentBytes());
    library
        .procedure("wasmtime_pooling_allocation_strategy_set", POINTER, POINTER)
        .run(config, pooling);
    library.procedure(POOL + "delete", POINTER).run(pooling);
  }

  private void set(long config, String flag, boolean on) {
    library.procedure("wasmtime_config_" + flag + "_set", POINTER, JAVA_BOOLEAN).run(config, on);
  }

  private void setCount(long pool, String name, int count) {
    library.procedure(POOL + name + "_set", POINTER, JAVA_INT).run(pool, count);
  }

  private void setSize(long pool, String name, long size) {
    library.procedure(POOL + name + "_set", POINTER, POINTER).run(pool, size);
  }

  /**
   * A short text that differs whenever compiled code of another engine may not fit this one. The
   * library compares the processor's abilities itself when it loads code.
   */
  static String fingerprint(LibwasmtimeSettings settings) {
    String basis =
        String.join(
            ";",
            "libwasmtime",
            settings.version(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            "epoch",
            EngineFeatures.flags().toString(),
            settings.pool().toString());
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(basis.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
