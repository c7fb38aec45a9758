package dev.slipway.guest;

import dev.slipway.engine.Limits;
import dev.slipway.guest.exports.ExportsModule;
import dev.slipway.guest.wapc.WapcModule;
import dev.slipway.guest.wasi.CommandModule;

/** Loaded code of one module, ready to be called through its ABI. Thread-safe. */
public sealed interface Guest extends AutoCloseable {
  record Wapc(WapcModule module) implements Guest {}

  /** A WASI command: it is run, once for each request. */
  record Command(CommandModule module) implements Guest {}

  record Exports(ExportsModule module) implements Guest {}

  /** The code behind the ABI. */
  private GuestCode code() {
    return switch (this) {
      case Wapc wapc -> wapc.module.code();
      case Command command -> command.module.code();
      case Exports exports -> exports.module.code();
    };
  }

  /** Makes one instance and runs its start functions, nothing else. */
  default GuestResult<Started> start(GuestCall call) {
    return switch (this) {
      case Wapc wapc -> wapc.module.start(call);
      case Command command -> command.module.start(call);
      case Exports exports -> exports.module.start(call);
    };
  }

  /**
   * The same code with warm instances of its own; closed before this is.
   *
   * @throws IllegalStateException if it is a command: one run ends its instance
   */
  default Guest warm(InstancePolicy.Warm policy, WarmRoom room) {
    return switch (this) {
      case Wapc wapc -> new Wapc(new WapcModule(wapc.module.code().warm(policy, room)));
      case Command _ -> throw new IllegalStateException("A command has no warm instances");
      case Exports exports ->
          new Exports(exports.module.with(exports.module.code().warm(policy, room)));
    };
  }

  /** Makes instances under these limits quick; may take as long as compiling. */
  default void prepare(Limits limits) {
    code().prepare(limits);
  }

  /** Warm instances that wait for a call. */
  default int idleInstances() {
    return code().idleInstances();
  }

  /** Frees the code, or the warm instances; nobody calls the guest any more. */
  @Override
  default void close() {
    code().close();
  }
}
