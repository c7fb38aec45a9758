package dev.slipway.error;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Tells from what a driver, the pool, Hibernate or the transaction manager threw whether the
 * database is away or another change came first. SQL states are those of PostgreSQL's appendix A.
 */
final class DatabaseRefusal {
  private static final List<Class<? extends Exception>> UNFINISHED =
      List.of(
          RollbackException.class,
          SystemException.class,
          HeuristicMixedException.class,
          HeuristicRollbackException.class);

  /** Class 08 connection, 57P0x shutdown and start-up, 53 resources such as connections or disk. */
  private static final List<String> AWAY = List.of("08", "57P", "53");

  /**
   * Serialization failure, deadlock, lock not available, and constraints that only a change at the
   * same time can break, because services look first.
   */
  private static final Set<String> LOST = Set.of("40001", "40P01", "55P03", "23503", "23505");

  /** Characters that PostgreSQL keeps in no text (NUL), or in no JSON. */
  private static final Set<String> UNTEXT = Set.of("22021", "22P05");

  private DatabaseRefusal() {}

  static Optional<SlipwayException> of(Throwable thrown) {
    List<SQLException> failures =
        Causes.all(thrown)
            .filter(SQLException.class::isInstance)
            .map(SQLException.class::cast)
            .toList();
    if (failures.stream().anyMatch(DatabaseRefusal::isAway)) {
      return Optional.of(unavailable());
    }
    if (states(failures).anyMatch(LOST::contains)) {
      return Optional.of(conflict());
    }
    if (states(failures).anyMatch(UNTEXT::contains)) {
      return Optional.of(unstorable());
    }
    boolean unfinished =
        Causes.all(thrown).anyMatch(t -> UNFINISHED.stream().anyMatch(type -> type.isInstance(t)));
    return unfinished && failures.isEmpty() ? Optional.of(unavailable()) : Optional.empty();
  }

  private static boolean isAway(SQLException failure) {
    return states(List.of(failure)).anyMatch(state -> AWAY.stream().anyMatch(state::startsWith))
        || failure instanceof SQLTransientConnectionException
        || failure.getCause() instanceof TimeoutException; // the pool's: no connection in time
  }

  private static Stream<String> states(List<SQLException> failures) {
    return failures.stream().flatMap(failure -> Stream.ofNullable(failure.getSQLState()));
  }

  private static SlipwayException unavailable() {
    return new SlipwayException(
        ErrorCode.DATABASE_UNAVAILABLE,
        "The database did not answer, so it is not certain that the call was carried out.",
        "Repeat the call; loaded functions keep serving meanwhile.");
  }

  private static SlipwayException conflict() {
    return new SlipwayException(
        ErrorCode.CONFLICT,
        "Another change of the same resource came first, and nothing of this call was kept.",
        "Read the resource again and repeat the call.");
  }

  private static SlipwayException unstorable() {
    return new SlipwayException(
        ErrorCode.INVALID_REQUEST,
        "A text has a character that cannot be stored, such as NUL.",
        "Remove control characters from the request.");
  }
}
