package dev.slipway.contract;

import java.time.Duration;

/** What guests ask of {@code wascc:messaging}. */
public sealed interface MessagingCall extends ContractCall {
  /** Answered by {@link ContractReply.Done}. */
  record Publish(BrokerMessage message) implements MessagingCall {}

  /**
   * Publishes, and waits for one answer: {@link MessagingReply}.
   *
   * @param body not copied, so nobody changes it
   * @param timeout for how long, in milliseconds
   */
  record Request(String subject, byte[] body, Duration timeout) implements MessagingCall {
    public Request {
      if (timeout.isNegative()) {
        throw new IllegalArgumentException("nobody can wait for " + timeout);
      }
    }
  }
}
