package dev.slipway.engine.libwasmtime;

import static dev.slipway.engine.libwasmtime.Downcalls.POINTER;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.slipway.engine.EngineException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;

/**
 * Asks the system whether a pool's address space can be had. The library ends the process when it
 * cannot reserve it, so this is found out before, where it is known how: on Linux.
 */
final class AddressSpace {
  /** What libwasmtime reserves for a memory: 4 GiB and a guard of 32 MiB. */
  private static final long SLOT_BYTES = (4L << 30) + (32L << 20);

  private static final long TABLE_ELEMENT_BYTES = 8;
  private static final int NO_ACCESS = 0;
  private static final int PRIVATE_ANONYMOUS_NORESERVE = 0x4022;
  private static final long FAILED = -1;

  private AddressSpace() {}

  /**
   * Sees whether there is room for a pool.
   *
   * @throws EngineException if the system refuses it
   */
  static void require(InstancePool pool) {
    if (System.getProperty("os.name").equals("Linux")) {
      reserve(bytes(pool));
    }
  }

  private static long bytes(InstancePool pool) {
    long tables = (long) pool.tables() * pool.tableElements() * TABLE_ELEMENT_BYTES;
    return (pool.instances() + 1) * SLOT_BYTES + pool.instances() * tables;
  }

  /** Reserves address space, and gives it back at once. */
  static void reserve(long bytes) {
    NativeFunction map = standard("mmap", POINTER, POINTER, JAVA_INT, JAVA_INT, JAVA_INT, POINTER);
    long address = map.pointer(0L, bytes, NO_ACCESS, PRIVATE_ANONYMOUS_NORESERVE, -1, 0L);
    if (address == FAILED) {
      throw new EngineException(
          ("The system refuses %d GiB of address space for the instance pool: "
                  + "let it have fewer instances, or raise the limit (ulimit -v)")
              .formatted(bytes >> 30));
    }
    standard("munmap", POINTER, POINTER).run(address, bytes);
  }

  private static NativeFunction standard(String name, MemoryLayout... parameters) {
    MemorySegment symbol = Linker.nativeLinker().defaultLookup().find(name).orElseThrow();
    return new NativeFunction(symbol, Downcalls.of(FunctionDescriptor.of(POINTER, parameters)));
  }
}
