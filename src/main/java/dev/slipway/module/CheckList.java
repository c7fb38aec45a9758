package dev.slipway.module;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs checks and keeps how each went. For one thread. */
final class CheckList {
  private final Map<CheckName, Check> done = new EnumMap<>(CheckName.class);
  private final Map<CheckName, SlipwayException> refusals = new EnumMap<>(CheckName.class);

  /**
   * Runs a check; its value if it passed.
   *
   * @param found says what was found, in whole sentences
   */
  <T> Optional<T> run(CheckName check, Supplier<T> body, Function<T, String> found) {
    try {
      T value = body.get();
      done.put(check, Check.passed(check, found.apply(value)));
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

  /** Runs a check that says what it found when it passes. */
  void run(CheckName check, Supplier<String> body) {
    Optional<String> _ = run(check, body, found -> found);
  }

  boolean passed(CheckName check) {
    return done.containsKey(check) && done.get(check).outcome() == Check.Outcome.PASSED;
  }

  boolean allPassed() {
    return Stream.of(CheckName.values()).allMatch(this::passed);
  }

  /** Whether everything that the check needs has passed. */
  boolean ready(CheckName check) {
    return check.needs().stream().allMatch(this::passed);
  }

  /** The refusal of the first check that failed, in the order of {@link CheckName}. */
  Optional<SlipwayException> firstRefusal() {
    return refusals.values().stream().findFirst();
  }

  /** Every check in the order of {@link CheckName}; those that did not run are skipped. */
  List<Check> list() {
    return Stream.of(CheckName.values())
        .map(check -> Optional.ofNullable(done.get(check)).orElseGet(() -> skipped(check)))
        .toList();
  }

  private Check skipped(CheckName check) {
    List<CheckName> missing = check.needs().stream().filter(needed -> !passed(needed)).toList();
    return Check.skipped(
        check,
        "Not made: it needs %s, which did not pass."
            .formatted(missing.stream().map(CheckName::id).collect(Collectors.joining(", "))));
  }
}
