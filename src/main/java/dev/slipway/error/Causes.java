package dev.slipway.error;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for what really happened below what was thrown. */
final class Causes {
  private Causes() {}

  /** The outermost throwable of a type among a throwable, its causes and what they suppressed. */
  static <T extends Throwable> Optional<T> first(Class<T> type, Throwable thrown) {
    return all(thrown).filter(type::isInstance).map(type::cast).findFirst();
  }

  /** The throwable, its causes and what they suppressed, each once. */
  static Stream<Throwable> all(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return walk(thrown, seen);
  }

  private static Stream<Throwable> walk(Throwable thrown, Set<Throwable> seen) {
    if (!seen.add(thrown)) {
      return Stream.empty();
    }
    Stream<Throwable> below =
        Stream.concat(Stream.ofNullable(thrown.getCause()), Stream.of(thrown.getSuppressed()));
    return Stream.concat(Stream.of(thrown), below.flatMap(next -> walk(next, seen)));
  }
}
