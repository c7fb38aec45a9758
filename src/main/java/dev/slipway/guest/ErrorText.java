package dev.slipway.guest;

import java.util.Optional;

/** The host side of one call of a guest, as far as every ABI has it. */
public interface ErrorText {
  /** The error text that the guest has set so far. */
  Optional<String> errorText();
}
