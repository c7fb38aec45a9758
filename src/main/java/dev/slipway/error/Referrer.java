package dev.slipway.error;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What still refers to a row that was to be deleted, read from the foreign key that has refused it:
 * the one check that a change at the same time cannot get past.
 *
 * @param table whose rows refer to it, such as {@code modules}
 */
public record Referrer(String table) {
  /** foreign_key_violation, and restrict_violation as PostgreSQL 18 says for ON DELETE RESTRICT. */
  private static final Set<String> STATES = Set.of("23503", "23001");

  /** The referrer, if a foreign key is what was thrown. */
  public static Optional<Referrer> of(Throwable thrown) {
    return Causes.first(PSQLException.class, thrown)
        .filter(Referrer::isForeignKey)
        .flatMap(failure -> Optional.ofNullable(failure.getServerErrorMessage()))
        .map(ServerErrorMessage::getTable)
        .map(Referrer::new);
  }

  private static boolean isForeignKey(SQLException failure) {
    return failure.getSQLState() != null && STATES.contains(failure.getSQLState());
  }
}
