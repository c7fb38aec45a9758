package dev.slipway.module;

import dev.slipway.engine.EngineException;
import dev.slipway.engine.Limits;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.guest.Guest;
import dev.slipway.guest.GuestShape;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes guests of stored modules. Any thread. */
@ApplicationScoped
public class ModuleLoader {
  private final ModuleStore store;
  private final ModuleCompiler compiler;

  ModuleLoader(ModuleStore store, ModuleCompiler compiler) {
    this.store = store;
    this.compiler = compiler;
  }

  /**
   * Loads a module, compiling it if no compiled code is kept. The caller closes the guest.
   *
   * @throws SlipwayException {@code not-found} without the module, {@code release-not-loaded} if
   *     this engine cannot run it
   */
  public Guest load(String namespace, Digest digest) {
    byte[] wasm = store.content(namespace, digest);
    GuestShape shape = store.shape(namespace, digest);
    try {
      return shape.guest(compiler.compile(digest, wasm, shape));
    } catch (EngineException e) {
      throw refusal(digest, e);
    }
  }

  /**
   * Makes the first request under these limits as quick as the next ones. Takes as long as
   * compiling on some engines, and nothing on others.
   *
   * @throws SlipwayException {@code release-not-loaded} if no instance can be made under them
   */
  public void prepare(Guest guest, Digest digest, Limits limits) {
    try {
      compiler.prepare(guest, limits);
    } catch (EngineException e) {
      throw refusal(digest, e);
    }
  }

  private static SlipwayException refusal(Digest digest, EngineException cause) {
    return new SlipwayException(
            ErrorCode.RELEASE_NOT_LOADED,
            "The engine cannot load the module %s: %s".formatted(digest, cause.getMessage()),
            "Build the module for the engine that runs here, and upload it again.")
        .with("digest", digest.text());
  }
}
