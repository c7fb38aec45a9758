package dev.slipway.module;

import dev.slipway.engine.EngineBounds;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.MemoryType;
import dev.slipway.wasm.TableType;

/** Holds what a module declares against what the engine can give it. */
final class BoundsCheck {
  private final EngineBounds bounds;

  BoundsCheck(EngineBounds bounds) {
    this.bounds = bounds;
  }

  /**
   * Refuses a module that no instance could be made of.
   *
   * @throws SlipwayException {@code module-refused} with {@code check=limits}
   */
  void check(CoreModule module) {
    within("memories", module.memories().size(), bounds.memories());
    within("tables", module.tables().size(), bounds.tables());
    for (MemoryType memory : module.memories()) {
      long pages = memory.pages().minimum();
      within("pages of memory at least", pages, bounds.memoryBytes() / MemoryType.PAGE_BYTES);
    }
    for (TableType table : module.tables()) {
      within("table elements at least", table.elements().minimum(), bounds.tableElements());
    }
  }

  private static void within(String what, long declared, long most) {
    if (declared > most) {
      throw new SlipwayException(
              ErrorCode.MODULE_REFUSED,
              "The module declares %d %s, but an instance has %d at most."
                  .formatted(declared, what, most),
              "Build it with smaller minimums.")
          .with("check", CheckName.LIMITS.id())
          .with("limit", most);
    }
  }
}
