package dev.slipway.guest;

import dev.slipway.guest.exports.ExportsModule;
import dev.slipway.guest.wapc.WapcModule;

/** Loaded code of one module, ready to be called through its ABI. Thread-safe. */
public sealed interface Guest extends AutoCloseable {
  record Wapc(WapcModule module) implements Guest {}

  record Exports(ExportsModule module) implements Guest {}

  /** Makes one instance and runs its start functions, nothing else. */
  default GuestResult<Started> start(GuestCall call) {
    return switch (this) {
      case Wapc wapc -> wapc.module.start(call);
      case Exports exports -> exports.module.start(call);
    };
  }

  /** Frees the code; nobody calls the guest any more. */
  @Override
  default void close() {
    switch (this) {
      case Wapc wapc -> wapc.module.close();
      case Exports exports -> exports.module.close();
    }
  }
}
