package dev.slipway.engine;

import java.util.Optional;

/** Compiled and linked code. Any number of threads may instantiate it at once. */
public interface CompiledModule extends AutoCloseable {
  /**
   * Makes a fresh instance and runs its wasm start section.
   *
   * @param limits memory and table maxima of this instance
   * @param time bounds the start section
   * @param host what {@link CallFrame#host} gives to the host functions of this instance
   * @throws Trap if the start section traps
   * @throws EngineException if no instance can be had, such as when the pool is full or the
   *     module's memory starts above its limit
   * @throws IllegalStateException if the module is closed
   */
  Instance instantiate(Limits limits, TimeBudget time, Object host) throws Trap;

  /**
   * Makes instances under these limits quick, where the engine compiles them into the code. May
   * take as long as compiling; without it the first instance under new limits pays.
   *
   * @throws EngineException if no instance can be made under these limits
   * @throws IllegalStateException if the module is closed
   */
  void prepare(Limits limits);

  /** The compiled form, or empty if this engine has none. */
  Optional<byte[]> code();

  /**
   * Lets no new instance in. Instances that are open go on, and the code is freed with the last of
   * them. Closing it twice is fine.
   */
  @Override
  void close();
}
