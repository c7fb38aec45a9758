package dev.slipway.capability.messaging;

import dev.slipway.capability.BoundGuest;
import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a binding says of messages that its function wants.
 *
 * @param patterns full; empty if it wants none
 * @param group of which one member gets each message. Without one of its own choice a function is a
 *     group by itself, so it gets a message once even if two of its subjects match, or if two
 *     providers lead to one broker while the one takes the other's place
 */
record SubscriberValues(List<SubjectPattern> patterns, String group) {
  private static final Pattern GROUP_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  static SubscriberValues of(BoundGuest guest, Addresses addresses, int maxSubjects)
      throws ProviderException {
    String list = guest.values().getOrDefault(MessagingValues.SUBSCRIPTION, "");
    Set<String> subjects = list.isBlank() ? Set.of() : subjects(list, maxSubjects);
    List<SubjectPattern> patterns = new ArrayList<>();
    for (String subject : subjects) {
      patterns.add(addresses.pattern(subject));
    }
    return new SubscriberValues(List.copyOf(patterns), group(guest));
  }

  /** The subjects of a list that names some. */
  static Set<String> subjects(String list, int most) throws ProviderException {
    Set<String> subjects = new LinkedHashSet<>();
    for (String subject : list.split(",", -1)) {
      subjects.add(subject.strip());
    }
    if (subjects.size() > most) {
      throw new ProviderException(
          Reason.REFUSED,
          "%s names at most %s subjects.".formatted(MessagingValues.SUBSCRIPTION, most));
    }
    return subjects;
  }

  private static String group(BoundGuest guest) throws ProviderException {
    String group = guest.values().getOrDefault(MessagingValues.QUEUE_GROUP, "").strip();
    if (group.isEmpty()) {
      return "slipway:" + guest.name().replace(' ', '-');
    }
    checkGroup(group);
    return group;
  }

  static void checkGroup(String group) throws ProviderException {
    if (!GROUP_NAME.matcher(group).matches()) {
      throw new ProviderException(
          Reason.REFUSED,
          MessagingValues.QUEUE_GROUP + " has 1 to 64 letters, digits, '.', '_' and '-'.");
    }
  }
}
