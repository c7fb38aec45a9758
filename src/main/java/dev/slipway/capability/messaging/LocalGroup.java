package dev.slipway.capability.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Subscribers of which one gets each message, in turn. Guarded by its broker's lock. */
final class LocalGroup {
  /** One subscriber; its taker is like no other. */
  record Member(List<SubjectPattern> patterns, Consumer<Arrival> taker) {
    boolean wants(String subject) {
      return patterns.stream().anyMatch(pattern -> pattern.matches(subject));
    }
  }

  private final List<Member> members;
  private final Turn turn;

  LocalGroup() {
    this(List.of(), new Turn());
  }

  private LocalGroup(List<Member> members, Turn turn) {
    this.members = members;
    this.turn = turn;
  }

  LocalGroup with(Member member) {
    List<Member> more = new ArrayList<>(members);
    more.add(member);
    return new LocalGroup(List.copyOf(more), turn);
  }

  LocalGroup without(Member member) {
    List<Member> less = members.stream().filter(other -> !other.equals(member)).toList();
    return new LocalGroup(less, turn);
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  /** Whose turn it is among those who want the subject. */
  Optional<Member> next(String subject) {
    List<Member> willing = members.stream().filter(member -> member.wants(subject)).toList();
    return willing.isEmpty() ? Optional.empty() : Optional.of(willing.get(turn.of(willing.size())));
  }
}
