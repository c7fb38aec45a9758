package dev.slipway.fuzz;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Says what an answer means: counted when a user may get it, a finding when nobody may. */
final class Judge {
  private static final Set<String> OUTCOMES =
      Set.of(
          "answered",
          "guest-error",
          "guest-trapped",
          "limit-exceeded",
          "deadline-exceeded",
          "guest-response-invalid",
          "capability-denied");

  /** Of a guest that was not entered: its exports do not fit the invocation. */
  private static final Set<String> NOT_ENTERED =
      Set.of("invocation-invalid", "not-http", "capability-denied");

  private final Map<String, Integer> counts = new TreeMap<>();
  private final Set<Mutant> entered = Collections.newSetFromMap(new IdentityHashMap<>());

  Optional<String> upload(Mutant mutant, Reply reply) {
    if (reply.isDone()) {
      return counted(mutant, "accepted");
    }
    if (reply.isRefusal() && !reply.text("check").isEmpty()) {
      return counted(mutant, "refused by " + reply.text("check"));
    }
    return Optional.of("the upload was answered by " + reply);
  }

  Optional<String> invocation(Mutant mutant, Reply reply) {
    if (reply.status() == 200 && OUTCOMES.contains(reply.text("outcome"))) {
      entered.add(mutant);
      return counted(mutant, "invoked: " + reply.text("outcome"));
    }
    if (NOT_ENTERED.contains(reply.text("code"))) {
      return counted(mutant, "not invoked: " + reply.text("code"));
    }
    return Optional.of("the invocation was answered by " + reply);
  }

  Optional<String> removal(Reply reply) {
    return reply.status() == 204
        ? Optional.empty()
        : Optional.of("the removal was answered by " + reply);
  }

  /** How many mutants' code ran. */
  int entered() {
    return entered.size();
  }

  String statistics() {
    StringBuilder table = new StringBuilder();
    counts.forEach((what, count) -> table.append("%7d  %s%n".formatted(count, what)));
    return table.toString();
  }

  private Optional<String> counted(Mutant mutant, String what) {
    counts.merge(mutant.specimen().name() + " " + what, 1, Integer::sum);
    counts.merge("all " + what, 1, Integer::sum);
    return Optional.empty();
  }
}
