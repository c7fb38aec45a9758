package dev.slipway.wasm;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Finds which parts of WebAssembly a module uses: in its types, memories and tables, and in its
 * instructions. It looks no further than it understands; what is wrong otherwise, the engine finds.
 */
public final class FeatureScanner {
  private final byte[] wasm;
  private final WasmModule module;
  private final Set<WasmFeature> found = EnumSet.noneOf(WasmFeature.class);

  private FeatureScanner(byte[] wasm, WasmModule module) {
    this.wasm = wasm;
    this.module = module;
  }

  /**
   * The features of a core module; none for a component.
   *
   * @param module what {@link WasmModule#parse} made of these bytes
   * @throws dev.slipway.error.SlipwayException {@code module-refused} if a segment or a function's
   *     code does not end where it must
   */
  public static Set<WasmFeature> scan(byte[] wasm, WasmModule module) {
    FeatureScanner scanner = new FeatureScanner(wasm, module);
    module.core().ifPresent(scanner::scan);
    return Collections.unmodifiableSet(scanner.found);
  }

  private void scan(CoreModule core) {
    core.functions().forEach(this::add);
    core.imports().forEach(entry -> add(entry.type()));
    core.memories().forEach(memory -> add(memory.pages()));
    for (TableType table : core.tables()) {
      add(table.element());
      add(table.elements());
    }
    if (core.memories().size() > 1) {
      found.add(WasmFeature.MULTI_MEMORY);
    }
    module.sections().forEach(this::scan);
  }

  private void scan(Section section) {
    CoreSection kind = CoreSection.of(section.id()).orElseThrow();
    ByteReader in = new ByteReader(wasm, kind.label(), section.payloadStart(), section.end());
    SegmentScanner segments = new SegmentScanner(in, new InstructionScanner(in, found));
    switch (kind) {
      case TYPE -> types(in);
      case TAG -> found.add(WasmFeature.EXCEPTIONS);
      case GLOBAL -> segments.globals(this::add);
      case ELEMENT -> segments.elements(this::add);
      case DATA -> segments.data();
      case CODE -> code(in);
      case CUSTOM, IMPORT, FUNCTION, TABLE, MEMORY, EXPORT, START, DATA_COUNT -> {}
    }
  }

  private void types(ByteReader in) {
    TypeReader.read(in)
        .forEach(type ->
            type.ifPresentOrElse(this::add, () -> found.add(WasmFeature.GARBAGE_COLLECTION)));
  }

  private void code(ByteReader in) {
    long bodies = in.u32();
    for (long i = 0; i < bodies; i++) {
      long length = in.u32();
      int start = in.position();
      in.skip(length);
      body(new ByteReader(wasm, "code of function body " + i, start, in.position()));
    }
  }

  private void body(ByteReader in) {
    long groups = in.u32();
    for (long i = 0; i < groups; i++) {
      in.u32();
      add(ValueTypes.read(in));
    }
    new InstructionScanner(in, found).code();
  }

  private void add(FunctionType type) {
    type.parameters().forEach(this::add);
    type.results().forEach(this::add);
  }

  private void add(ExternalType type) {
    switch (type) {
      case ExternalType.Global(ValueType value, boolean _) -> add(value);
      case ExternalType.Tag(FunctionType _) -> found.add(WasmFeature.EXCEPTIONS);
      case ExternalType.Function _, ExternalType.Table _, ExternalType.Memory _ -> {}
    }
  }

  private void add(ValueType type) {
    switch (type) {
      case V128 -> found.add(WasmFeature.SIMD);
      case EXTERNREF -> found.add(WasmFeature.HOST_REFERENCES);
      case OTHER -> found.add(WasmFeature.GARBAGE_COLLECTION);
      case I32, I64, F32, F64, FUNCREF -> {}
    }
  }

  private void add(SizeLimits size) {
    if (size.shared()) {
      found.add(WasmFeature.THREADS);
    }
    if (size.is64()) {
      found.add(WasmFeature.MEMORY64);
    }
  }
}
