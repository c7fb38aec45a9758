package dev.slipway.module;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs checks and keeps how each went. For one thread. */
final class CheckList {
  private final Map<CheckName, Check> done = new EnumMap<>(CheckName.class);
  private final Map<CheckName, SlipwayException> refusals = new EnumMap<>(CheckName.class);

  /** Runs a check; its value if it passed. */
  <T> Optional<T> run(CheckName check, Supplier<T> body) {
    try {
      T value = body.get();
      done.put(check, Check.passed(check));
      return Optional.of(value);
    } catch (SlipwayException e) {
      if (e.code() != ErrorCode.MODULE_REFUSED) {
        throw e;
      }
      done.put(check, Check.failed(check, e));
      refusals.put(check, e);
      return Optional.empty();
    }
  }

  void run(CheckName check, Runnable body) {
    Optional<CheckName> _ =
        run(
            check,
            () -> {
              body.run();
              return check;
            });
  }

  boolean passed(CheckName check) {
    return done.containsKey(check) && done.get(check).outcome() == Check.Outcome.PASSED;
  }

  boolean allPassed() {
    return Stream.of(CheckName.values()).allMatch(this::passed);
  }

  boolean allPassedBefore(CheckName check) {
    return Stream.of(CheckName.values())
        .filter(before -> before.compareTo(check) < 0)
        .allMatch(this::passed);
  }

  /** The refusal of the first check that failed, in the order of {@link CheckName}. */
  Optional<SlipwayException> firstRefusal() {
    return refusals.values().stream().findFirst();
  }

  /** Every check in the order of {@link CheckName}; those that did not run are skipped. */
  List<Check> list() {
    return Stream.of(CheckName.values())
        .map(check -> done.getOrDefault(check, Check.skipped(check)))
        .toList();
  }
}
