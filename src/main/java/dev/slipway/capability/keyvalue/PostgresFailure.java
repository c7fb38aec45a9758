package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import java.sql.SQLException;

/** What a failure of PostgreSQL or its driver means, by its SQLSTATE. */
final class PostgresFailure {
  private PostgresFailure() {}

  /** The server's message may quote data, so only its state is told. */
  static ProviderException of(SQLException e) {
    String state = e.getSQLState() == null ? "?" : e.getSQLState();
    return switch (state) {
      case "57014", "55P03" ->
          new ProviderException(Reason.TIMED_OUT, "PostgreSQL did not answer in time.", e);
      case "28000", "28P01" -> broken("PostgreSQL does not accept the user or password.", e);
      case "3D000" -> broken("PostgreSQL has no such database.", e);
      case "42501" -> broken("PostgreSQL does not permit its user what keyvalue needs.", e);
      case "08P01" -> broken("What answers there is not PostgreSQL.", e);
      case "53300", "57P01", "57P02", "57P03" -> unreachable(e);
      default ->
          state.startsWith("08")
              ? unreachable(e)
              : broken("PostgreSQL answered with the error " + state + ".", e);
    };
  }

  private static ProviderException unreachable(SQLException e) {
    return new ProviderException(Reason.UNREACHABLE, "The connection to PostgreSQL broke.", e);
  }

  private static ProviderException broken(String sentence, SQLException e) {
    return new ProviderException(Reason.BROKEN, sentence, e);
  }
}
