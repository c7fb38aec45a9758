package dev.slipway.cli;

import dev.slipway.cli.CheckResult.Outcome;
import dev.slipway.error.SlipwayException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs checks one by one and keeps their results; a failed one skips only those that need it. */
final class Checks {
  private final List<CheckResult> results = new ArrayList<>();

  /** A check that makes something out of what it needs; empty unless it passed. */
  <N, T> Optional<T> make(String check, Optional<N> needed, Function<N, T> body) {
    if (needed.isEmpty()) {
      results.add(new CheckResult(check, Outcome.SKIPPED, "", ""));
      return Optional.empty();
    }
    try {
      Optional<T> made = needed.map(body);
      results.add(new CheckResult(check, Outcome.PASSED, "", ""));
      return made;
    } catch (SlipwayException e) {
      results.add(new CheckResult(check, Outcome.FAILED, e.reason(), e.fix()));
      return Optional.empty();
    }
  }

  <N> void verify(String check, Optional<N> needed, Consumer<N> body) {
    make(
        check,
        needed,
        thing -> {
          body.accept(thing);
          return thing;
        });
  }

  List<CheckResult> results() {
    return List.copyOf(results);
  }
}
