package dev.slipway.capability.messaging;

import dev.slipway.contract.BrokerMessage;

/** What a broker has for a subscriber. */
sealed interface Arrival {
  /** With full subjects. */
  record Message(BrokerMessage message) implements Arrival {}

  /**
   * Nobody subscribes to what a message was published to whose answer was to come here.
   *
   * @param subject that the answer was to come to
   */
  record Unanswered(String subject) implements Arrival {}
}
