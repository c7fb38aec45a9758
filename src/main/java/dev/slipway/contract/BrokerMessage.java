package dev.slipway.contract;

/**
 * A message of {@code wascc:messaging}.
 *
 * @param replyTo the subject to answer to; empty if no answer is expected
 * @param body not copied, so nobody changes it
 */
public record BrokerMessage(String subject, String replyTo, byte[] body) {}
