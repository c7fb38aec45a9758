package dev.slipway.guest;

import dev.slipway.guest.wasi.WasiProcess;
import java.util.Optional;

/** The host side of one call of a guest, as far as every ABI has it. */
public interface ErrorText {
  /** The error text that the guest has set so far. */
  Optional<String> errorText();

  /** What WASI gives to the guest; asked once, and only if the guest uses it. */
  default WasiProcess wasi(GuestCall call, GuestLog log) {
    return WasiProcess.of(call, log);
  }
}
