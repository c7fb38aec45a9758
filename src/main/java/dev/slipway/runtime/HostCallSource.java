package dev.slipway.runtime;

/** Opens the host calls of invocations. Thread-safe. */
interface HostCallSource {
  /** The host calls of one invocation. */
  InvocationHostCalls open(HostCallContext context);
}
