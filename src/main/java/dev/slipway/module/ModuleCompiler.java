package dev.slipway.module;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Engine;
import dev.slipway.engine.EngineException;
import dev.slipway.engine.Limits;
import dev.slipway.guest.Guest;
import dev.slipway.guest.GuestShape;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Compiles modules, and remembers the compiled code on disk. */
@ApplicationScoped
public class ModuleCompiler {
  private final Engine engine;
  private final CompiledCodeCache cache;
  private final CompilePool pool;
  private final Counter compiled;
  private final Counter loaded;

  ModuleCompiler(Engine engine, CompiledCodeCache cache, CompilePool pool, MeterRegistry meters) {
    this.engine = engine;
    this.cache = cache;
    this.pool = pool;
    this.compiled = meters.counter("slipway.modules.compiled");
    this.loaded = meters.counter("slipway.modules.loaded");
  }

  /**
   * Compiled code of a stored module: from the cache, or compiled now, while the caller waits, and
   * kept.
   *
   * @throws EngineException if the engine cannot run the module
   */
  CompiledModule compile(Digest digest, byte[] wasm, GuestShape shape) {
    return cached(digest, shape).orElseGet(() -> kept(digest, compileNow(wasm, shape)));
  }

  /**
   * The same of bytes that may yet be refused: what is compiled is not kept.
   *
   * @throws EngineException if the engine cannot run the module
   */
  CompiledModule tryOut(Digest digest, byte[] wasm, GuestShape shape) {
    return cached(digest, shape).orElseGet(() -> compileNow(wasm, shape));
  }

  /**
   * Compiles for limits ahead of the first request, where the engine's code depends on them.
   *
   * @throws EngineException if no instance can be made under these limits
   */
  void prepare(Guest guest, Limits limits) {
    if (!engine.capabilities().instanceLimits()) {
      boolean _ =
          pool.call(() -> {
            guest.prepare(limits);
            return true;
          });
    }
  }

  void keep(Digest digest, byte[] code) {
    cache.write(digest, code);
  }

  /** Drops the compiled code; whoever still needs it compiles again. */
  void forget(Digest digest) {
    cache.remove(digest);
  }

  private Optional<CompiledModule> cached(Digest digest, GuestShape shape) {
    return cache.read(digest).flatMap(code -> load(digest, code, shape));
  }

  private Optional<CompiledModule> load(Digest digest, byte[] code, GuestShape shape) {
    try {
      CompiledModule module = engine.load(code, shape.hostFunctions());
      loaded.increment();
      return Optional.of(module);
    } catch (EngineException e) {
      cache.remove(digest);
      return Optional.empty();
    }
  }

  private CompiledModule compileNow(byte[] wasm, GuestShape shape) {
    CompiledModule module = pool.call(() -> engine.compile(wasm, shape.hostFunctions()));
    compiled.increment();
    return module;
  }

  private CompiledModule kept(Digest digest, CompiledModule module) {
    module.code().ifPresent(code -> keep(digest, code));
    return module;
  }
}
