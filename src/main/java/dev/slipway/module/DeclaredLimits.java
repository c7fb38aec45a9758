package dev.slipway.module;

import dev.slipway.engine.EngineBounds;
import dev.slipway.engine.Limits;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.MemoryType;
import java.util.List;
import java.util.Optional;

/** Holds what a module declares beside the engine's bounds and the namespace's defaults. */
record DeclaredLimits(EngineBounds bounds, Limits namespace) {
  /** The largest of each kind counts, since each has the bound for itself. */
  List<LimitView> of(CoreModule core) {
    return List.of(
        new LimitView(
            "memoryBytes",
            largestMemory(core),
            bounds.memoryBytes(),
            Optional.of(namespace.memoryBytes())),
        new LimitView(
            "tableElements",
            largestTable(core),
            bounds.tableElements(),
            Optional.of((long) namespace.tableElements())),
        new LimitView("memories", core.memories().size(), bounds.memories(), Optional.empty()),
        new LimitView("tables", core.tables().size(), bounds.tables(), Optional.empty()));
  }

  private static long largestMemory(CoreModule core) {
    return core.memories().stream()
        .mapToLong(memory -> bytes(memory.pages().minimum()))
        .max()
        .orElse(0);
  }

  /** A 64-bit memory may declare more pages than a long counts bytes. */
  private static long bytes(long pages) {
    return pages > Long.MAX_VALUE / MemoryType.PAGE_BYTES
        ? Long.MAX_VALUE
        : pages * MemoryType.PAGE_BYTES;
  }

  private static long largestTable(CoreModule core) {
    return core.tables().stream().mapToLong(table -> table.elements().minimum()).max().orElse(0);
  }
}
