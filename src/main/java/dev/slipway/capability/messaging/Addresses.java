package dev.slipway.capability.messaging;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.BrokerMessage;

/**
 * The one place where guests' subjects and full ones become each other: the full one is {@code
 * slipway.{namespace}.{subject}}. Operators and clients outside may rely on it; a namespace has no
 * dot.
 */
final class Addresses {
  private static final String INBOX = "_INBOX.";
  private static final String OUTSIDE = "_REPLY.";

  private final String prefix;
  private final SubjectRules rules;
  private final OutsideReplies outside;
  private final Broker broker;

  Addresses(String namespace, SubjectRules rules, OutsideReplies outside, Broker broker) {
    this.prefix = "slipway." + namespace + ".";
    this.rules = rules;
    this.outside = outside;
    this.broker = broker;
  }

  /** Whether a subject with this first token belongs to requests. */
  static boolean isReserved(String token) {
    return INBOX.equals(token + ".") || OUTSIDE.equals(token + ".");
  }

  /** A full subject at which answers to one process's requests arrive. */
  String inbox(String id) {
    return prefix + INBOX + id;
  }

  boolean isInbox(String subject) {
    return subject.startsWith(prefix + INBOX);
  }

  /** Where a guest's message goes. */
  OutsideReplies.Target target(String name) throws ProviderException {
    if (name.startsWith(OUTSIDE)) {
      return outside
          .target(name.substring(OUTSIDE.length()))
          .orElseThrow(() ->
              new ProviderException(
                  Reason.REFUSED, "Nobody waits for an answer at '%s' now.".formatted(name)));
    }
    rules.checkLiteral(name);
    return new OutsideReplies.Target(broker, prefix + name);
  }

  /** The full form of where a guest wants answers; empty stays empty. */
  String replyTo(String name) throws ProviderException {
    return name.isEmpty() ? "" : target(name).subject();
  }

  SubjectPattern pattern(String name) throws ProviderException {
    rules.checkPattern(name);
    return new SubjectPattern(prefix + name);
  }

  /** As the guest sees it. */
  BrokerMessage toGuest(BrokerMessage message) {
    return new BrokerMessage(
        name(message.subject()),
        message.replyTo().isEmpty() ? "" : name(message.replyTo()),
        message.body());
  }

  private String name(String subject) {
    return subject.startsWith(prefix)
        ? subject.substring(prefix.length())
        : OUTSIDE + outside.name(new OutsideReplies.Target(broker, subject));
  }
}
