package dev.slipway.engine.libwasmtime;

import java.lang.foreign.Arena;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Scratch memory of closed instances, for the next ones: an arena of its own for each instance
 * would cost more than the instance. Never more than as many as were once open together.
 */
final class ScratchPool {
  private final Arena arena;
  private final Queue<Scratch> free = new ConcurrentLinkedQueue<>();

  /**
   * @param arena owns all scratch memory, and is closed after the last use
   */
  ScratchPool(Arena arena) {
    this.arena = arena;
  }

  Scratch take() {
    Scratch scratch = free.poll();
    return scratch != null ? scratch : new Scratch(arena);
  }

  void giveBack(Scratch scratch) {
    free.offer(scratch);
  }
}
