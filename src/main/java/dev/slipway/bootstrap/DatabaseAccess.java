package dev.slipway.bootstrap;

/**
 * How to reach a database.
 *
 * @param jdbcUrl without credentials
 * @param username the role to log in as
 * @param password its password; never part of {@link #toString}
 */
public record DatabaseAccess(String jdbcUrl, String username, String password) {
  @Override
  public String toString() {
    return username + " at " + jdbcUrl;
  }
}
