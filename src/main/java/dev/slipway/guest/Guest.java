package dev.slipway.guest;

import dev.slipway.engine.Limits;
import dev.slipway.guest.exports.ExportsModule;
import dev.slipway.guest.wapc.WapcModule;

/** Loaded code of one module, ready to be called through its ABI. Thread-safe. */
public sealed interface Guest extends AutoCloseable {
  record Wapc(WapcModule module) implements Guest {}

  record Exports(ExportsModule module) implements Guest {}

  /** The code behind the ABI. */
  private GuestCode code() {
    return switch (this) {
      case Wapc wapc -> wapc.module.code();
      case Exports exports -> exports.module.code();
    };
  }

  /** Makes one instance and runs its start functions, nothing else. */
  default GuestResult<Started> start(GuestCall call) {
    return switch (this) {
      case Wapc wapc -> wapc.module.start(call);
      case Exports exports -> exports.module.start(call);
    };
  }

  /** The same code with warm instances of its own; closed before this is. */
  default Guest warm(InstancePolicy.Warm policy, WarmRoom room) {
    GuestCode warm = code().warm(policy, room);
    return switch (this) {
      case Wapc _ -> new Wapc(new WapcModule(warm));
      case Exports exports -> new Exports(exports.module.with(warm));
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
