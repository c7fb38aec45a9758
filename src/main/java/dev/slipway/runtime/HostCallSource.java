package dev.slipway.runtime;

/** Opens the host calls of invocations. Thread-safe. */
interface HostCallSource {
  /**
   * The host calls of one invocation.
   *
   * @param wait how a call that blocks lets other guests run meanwhile
   */
  InvocationHostCalls open(VersionLease lease, GuestWait wait);
}
