package dev.slipway.release;

import dev.slipway.function.FunctionKey;

/** Makes the proposal of a call, once the function is locked and its current release is known. */
@FunctionalInterface
interface Proposer {
  Proposal after(FunctionKey key, Release current);
}
