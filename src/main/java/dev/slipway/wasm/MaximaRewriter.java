package dev.slipway.wasm;

/**
 * Lowers the maxima of a module's own memories and tables, for an engine that cannot limit them
 * when it makes an instance. Imported ones stay: their size is the host's choice.
 */
public final class MaximaRewriter {
  private final byte[] wasm;
  private final long memoryPages;
  private final long tableElements;

  /**
   * @param wasm a core module that {@link WasmModule#parse} accepts
   * @param memoryPages what each memory may have at most, in pages of 64 KiB
   * @param tableElements what each table may have at most
   */
  public MaximaRewriter(byte[] wasm, long memoryPages, long tableElements) {
    this.wasm = wasm;
    this.memoryPages = memoryPages;
    this.tableElements = tableElements;
  }

  /**
   * The same module with a maximum on every memory and table: its own, or the given one if that is
   * lower. A minimum above it stays, and is then the maximum; the caller refuses such modules.
   *
   * @return new bytes; everything but the memory and table sections is unchanged
   */
  public byte[] rewrite() {
    WasmWriter out = new WasmWriter(wasm.length + 64).bytes(wasm, 0, Preamble.LENGTH);
    for (Section section : WasmModule.parse(wasm).sections()) {
      if (section.id() == CoreSection.MEMORY.id()) {
        out.section(section.id(), entries(section, this::memory));
      } else if (section.id() == CoreSection.TABLE.id()) {
        out.section(section.id(), entries(section, this::table));
      } else {
        out.bytes(wasm, section.start(), section.end());
      }
    }
    return out.toByteArray();
  }

  private byte[] entries(Section section, EntryRewriter entry) {
    WasmWriter out = new WasmWriter(section.payloadLength() + 64);
    ByteReader in = new ByteReader(wasm, "section", section.payloadStart(), section.end());
    long count = in.u32();
    out.unsigned(count);
    for (long i = 0; i < count; i++) {
      entry.rewrite(in, out);
    }
    return out.toByteArray();
  }

  private void memory(ByteReader in, WasmWriter out) {
    ExternalTypes.write(out, ExternalTypes.readMemory(in).pages().cappedAt(memoryPages));
  }

  private void table(ByteReader in, WasmWriter out) {
    int start = in.position();
    boolean hasValue = ExternalTypes.skipFirstValueMark(in);
    ValueTypes.readReference(in);
    out.bytes(wasm, start, in.position());
    ExternalTypes.write(out, ExternalTypes.readLimits(in).cappedAt(tableElements));
    int value = in.position();
    if (hasValue) {
      ConstantExpression.skip(in);
    }
    out.bytes(wasm, value, in.position());
  }

  @FunctionalInterface
  private interface EntryRewriter {
    void rewrite(ByteReader in, WasmWriter out);
  }
}
