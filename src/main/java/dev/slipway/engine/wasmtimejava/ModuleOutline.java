package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.EngineBounds;
import dev.slipway.engine.EngineException;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.Limits;
import dev.slipway.engine.adapter.EngineText;
import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.ExternalType;
import dev.slipway.wasm.FeatureScanner;
import dev.slipway.wasm.FunctionType;
import dev.slipway.wasm.MaximaRewriter;
import dev.slipway.wasm.MemoryType;
import dev.slipway.wasm.SizeLimits;
import dev.slipway.wasm.StartExporter;
import dev.slipway.wasm.TableType;
import dev.slipway.wasm.WasmFeature;
import dev.slipway.wasm.WasmModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the binding does not tell of a module.
 *
 * @param wasm the module without a start section
 * @param imports the host function of each import, in the module's order
 * @param functions the types of the exported functions
 * @param start the export that is called when an instance has been made
 * @param hasMemory whether a memory named {@code memory} is exported
 * @param memories sizes in pages
 * @param tables sizes in elements
 */
record ModuleOutline(
    byte[] wasm,
    List<HostFunction> imports,
    Map<String, FunctionType> functions,
    Optional<String> start,
    boolean hasMemory,
    List<SizeLimits> memories,
    List<SizeLimits> tables) {
  /** Bytes of one element in wasmtime's tables. */
  private static final long ELEMENT_BYTES = 8;

  /**
   * Reads a module.
   *
   * @throws EngineException if it is no module that this adapter runs, or an import is missing
   */
  static ModuleOutline read(byte[] wasm, List<HostFunction> given, Set<WasmFeature> features) {
    try {
      WasmModule module = WasmModule.parse(wasm);
      CoreModule core =
          module
              .core()
              .orElseThrow(() -> new EngineException("The engine does not run components"));
      requireFeatures(FeatureScanner.scan(wasm, module), features);
      Map<String, FunctionType> functions = functions(core);
      List<HostFunction> imports = new Imports(given).of(core);
      Optional<String> start =
          core.start().isPresent() ? Optional.of(unused(functions)) : Optional.empty();
      return new ModuleOutline(
          start.map(name -> new StartExporter(wasm, name).rewrite()).orElse(wasm),
          imports,
          functions,
          start,
          core.export("memory").filter(ExternalType.Memory.class::isInstance).isPresent(),
          core.memories().stream().map(MemoryType::pages).toList(),
          core.tables().stream().map(TableType::elements).toList());
    } catch (SlipwayException e) {
      throw new EngineException(EngineText.line(e.reason()), e);
    }
  }

  private static void requireFeatures(Set<WasmFeature> used, Set<WasmFeature> offered) {
    String missing =
        used.stream()
            .filter(feature -> !offered.contains(feature))
            .map(WasmFeature::title)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new EngineException("the module uses " + missing);
    }
  }

  private static Map<String, FunctionType> functions(CoreModule core) {
    Map<String, FunctionType> functions = new HashMap<>();
    core.exports()
        .forEach(export -> {
          if (export.type() instanceof ExternalType.Function(FunctionType type)) {
            functions.put(export.name(), type);
          }
        });
    return functions;
  }

  private static String unused(Map<String, FunctionType> functions) {
    StringBuilder name = new StringBuilder("slipway:start");
    while (functions.containsKey(name.toString())) {
      name.append('\'');
    }
    return name.toString();
  }

  /**
   * Refuses what the engine has no room for.
   *
   * @throws EngineException that names it
   */
  void requireWithin(EngineBounds bounds) {
    within("memories", memories.size(), bounds.memories());
    within("tables", tables.size(), bounds.tables());
    within("memory bytes", minimumBytes(), bounds.memoryBytes());
    within("table elements", minimumElements(), bounds.tableElements());
  }

  /**
   * Refuses limits that the module does not even start within.
   *
   * @throws EngineException that names it
   */
  void requireWithin(Limits limits) {
    within("memory bytes", minimumBytes(), limits.memoryBytes());
    within("table elements", minimumElements(), limits.tableElements());
  }

  private static void within(String what, long declared, long most) {
    if (declared > most) {
      throw new EngineException(
          "the module starts with %d %s, but may have %d".formatted(declared, what, most));
    }
  }

  private long minimumBytes() {
    return memories.stream().mapToLong(SizeLimits::minimum).max().orElse(0) * MemoryType.PAGE_BYTES;
  }

  private long minimumElements() {
    return tables.stream().mapToLong(SizeLimits::minimum).max().orElse(0);
  }

  /** What of these maxima makes a difference to this module. */
  Maxima effective(Maxima wanted) {
    return new Maxima(most(memories, wanted.memoryPages()), most(tables, wanted.tableElements()));
  }

  private static long most(List<SizeLimits> sizes, long cap) {
    return sizes.stream()
        .mapToLong(size -> Math.max(size.minimum(), Math.min(cap, size.maximum().orElse(cap))))
        .max()
        .orElse(0);
  }

  byte[] wasm(Maxima maxima) {
    return new MaximaRewriter(wasm, maxima.memoryPages(), maxima.tableElements()).rewrite();
  }

  /** Bytes that the tables of one instance may take. */
  long tableBytes(Maxima maxima) {
    return tables.size() * maxima.tableElements() * ELEMENT_BYTES;
  }
}
