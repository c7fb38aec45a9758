package dev.slipway.capability.messaging;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;

/**
 * What guests may call a subject: tokens of visible ASCII characters with dots between, as every
 * broker and its tools take them.
 *
 * @param maxLength characters
 */
record SubjectRules(int maxLength) {
  /** Refuses what cannot be published to. */
  void checkLiteral(String subject) throws ProviderException {
    for (String token : tokens(subject)) {
      if (token.equals("*") || token.equals(">")) {
        throw refusal(subject, "a message has one subject, without wildcards");
      }
    }
  }

  /** Refuses what cannot be subscribed to. */
  void checkPattern(String subject) throws ProviderException {
    String[] tokens = tokens(subject);
    for (int i = 0; i < tokens.length - 1; i++) {
      if (tokens[i].equals(">")) {
        throw refusal(subject, "'>' stands only at the end");
      }
    }
    if (Addresses.isReserved(tokens[0])) {
      throw refusal(subject, "answers come by themselves");
    }
  }

  private String[] tokens(String subject) throws ProviderException {
    if (subject.isEmpty() || subject.length() > maxLength) {
      throw new ProviderException(
          Reason.REFUSED, "A subject has 1 to %s characters.".formatted(maxLength));
    }
    if (!subject.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new ProviderException(
          Reason.REFUSED, "A subject has visible ASCII characters only, and no spaces.");
    }
    String[] tokens = subject.split("\\.", -1);
    for (String token : tokens) {
      checkToken(subject, token);
    }
    return tokens;
  }

  private static void checkToken(String subject, String token) throws ProviderException {
    if (token.isEmpty()) {
      throw refusal(subject, "there is nothing between two dots, or at an end");
    }
    if (token.length() > 1 && (token.indexOf('*') >= 0 || token.indexOf('>') >= 0)) {
      throw refusal(subject, "a wildcard is a whole token");
    }
  }

  private static ProviderException refusal(String subject, String why) {
    return new ProviderException(
        Reason.REFUSED, "'%s' is no subject here: %s.".formatted(subject, why));
  }
}
