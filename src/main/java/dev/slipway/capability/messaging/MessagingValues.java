package dev.slipway.capability.messaging;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a binding of messaging may say of its function. Any thread. */
@ApplicationScoped
public class MessagingValues {
  /** The subjects that the function wants, with commas between. */
  public static final String SUBSCRIPTION = "SUBSCRIPTION";

  /** The group of functions of which one gets each message. */
  public static final String QUEUE_GROUP = "QUEUEGROUP_NAME";

  private final MessagingConfig config;

  public MessagingValues(MessagingConfig config) {
    this.config = config;
  }

  /** Why no provider could serve a function with this value; empty if each can. */
  public Optional<String> fault(String name, String value) {
    try {
      switch (name) {
        case SUBSCRIPTION -> checkSubjects(value);
        case QUEUE_GROUP -> SubscriberValues.checkGroup(value);
        default -> {
          return Optional.of(
              "The contract wascc:messaging knows no value %s, but %s and %s."
                  .formatted(name, SUBSCRIPTION, QUEUE_GROUP));
        }
      }
      return Optional.empty();
    } catch (ProviderException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private void checkSubjects(String list) throws ProviderException {
    SubjectRules rules = new SubjectRules(config.subjectLength());
    if (list.isBlank()) {
      throw new ProviderException(Reason.REFUSED, SUBSCRIPTION + " names no subject.");
    }
    for (String subject : SubscriberValues.subjects(list, config.subscriptions())) {
      rules.checkPattern(subject);
    }
  }
}
