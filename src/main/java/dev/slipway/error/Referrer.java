package dev.slipway.error;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What still refers to a row that was to be deleted, read from the foreign key that has refused it:
 * the one check that a change at the same time cannot get past.
 *
 * @param table whose rows refer to it, such as {@code modules}
 */
public record Referrer(String table) {
  /** The migrations name their foreign keys {@code <table>_<what>_fk}, what being one word. */
  private static final Pattern FOREIGN_KEY = Pattern.compile("\\b([a-z_]+)_[a-z]+_fk\\b");

  /** The referrer, if a foreign key is what was thrown. */
  public static Optional<Referrer> of(Throwable thrown) {
    return Causes.all(thrown)
        .filter(SQLException.class::isInstance)
        .flatMap(failure -> FOREIGN_KEY.matcher(String.valueOf(failure.getMessage())).results())
        .map((MatchResult found) -> new Referrer(found.group(1)))
        .findFirst();
  }
}
