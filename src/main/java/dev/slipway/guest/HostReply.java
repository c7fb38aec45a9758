package dev.slipway.guest;

/** What a guest gets back from a host call. */
public sealed interface HostReply {
  record Ok(byte[] payload) implements HostReply {}

  /**
   * The host call was refused or failed.
   *
   * @param text reaches the guest as the host error of its ABI
   */
  record Failed(String text) implements HostReply {}

  /** The guest has gone over one of its limits by the call, and is ended. */
  record OverLimit(Limit limit) implements HostReply {}
}
