package dev.slipway.release;

import dev.slipway.function.FunctionKey;
import java.util.Optional;

/**
 * Makes the proposal of a call, once the function is locked and its current release is known; none
 * if that is already what the call wants.
 */
@FunctionalInterface
interface Proposer {
  Optional<Proposal> after(FunctionKey key, Release current);
}
