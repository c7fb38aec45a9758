package dev.slipway.wasm;

/**
 * Turns a module's start section into an export, for an engine that should not run guest code while
 * it makes an instance: whoever makes one calls that function first.
 */
public final class StartExporter {
  private static final int FUNCTION = 0x00;

  private final byte[] wasm;
  private final String name;

  /**
   * @param wasm a core module that {@link WasmModule#parse} accepts and that has a start section
   * @param name the export's name, which the module does not use yet
   */
  public StartExporter(byte[] wasm, String name) {
    this.wasm = wasm;
    this.name = name;
  }

  /** New bytes: the start section is gone, and the export section has one entry more. */
  public byte[] rewrite() {
    WasmModule module = WasmModule.parse(wasm);
    int function = module.core().orElseThrow().start().orElseThrow();
    boolean hasExports =
        module.sections().stream().anyMatch(section -> section.id() == CoreSection.EXPORT.id());
    WasmWriter out =
        new WasmWriter(wasm.length + name.length() + 16).bytes(wasm, 0, Preamble.LENGTH);
    for (Section section : module.sections()) {
      if (section.id() == CoreSection.EXPORT.id()) {
        out.section(section.id(), withOneMore(section, function));
      } else if (section.id() != CoreSection.START.id()) {
        out.bytes(wasm, section.start(), section.end());
      } else if (!hasExports) {
        out.section(CoreSection.EXPORT.id(), export(new WasmWriter(64).unsigned(1), function));
      }
    }
    return out.toByteArray();
  }

  private byte[] withOneMore(Section section, int function) {
    ByteReader in = new ByteReader(wasm, "export section", section.payloadStart(), section.end());
    long count = in.u32();
    WasmWriter out =
        new WasmWriter(section.payloadLength() + name.length() + 16)
            .unsigned(count + 1)
            .bytes(wasm, in.position(), section.end());
    return export(out, function);
  }

  private byte[] export(WasmWriter out, int function) {
    return out.name(name).u8(FUNCTION).unsigned(function).toByteArray();
  }
}
