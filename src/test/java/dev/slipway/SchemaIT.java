package dev.slipway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.bootstrap.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses by itself, whatever a service does. */
class SchemaIT {
  private static final String KEY = "A".repeat(56);
  private static final String SUBJECT = "M" + "A".repeat(55);

  private static DatabaseAccess database;
  private Connection connection;

  @BeforeAll
  static void migrate() {
    database = TestDatabase.empty("schema");
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.username(), database.password())
        .load()
        .migrate();
  }

  /** One module, one function with two versions, and release 1 that serves version 1. */
  @BeforeEach
  void fill() throws SQLException {
    connection =
        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    connection.setAutoCommit(false);
    module("default", "one");
    run("insert into functions (namespace, name, created_by) values ('default', 'echo', 't')");
    version(1);
    version(2);
    release(1);
    target(1, 1);
    run("update functions set current_release = 1 where name = 'echo'");
    provider("store", 7);
  }

  @AfterEach
  void forget() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void theDefaultNamespaceIsThere() throws SQLException {
    assertThat(count("select count(*) from namespaces where name = 'default'")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "ab",
        "a-b",
        "a1",
        "abcdefghijklmnopqrstuvwxyz-0123456789-abcdefghijklmnopqrstuvwxy"
      })
  void takesDnsLabels(String name) {
    assertThatCode(() -> namespace(name)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A",
        "-a",
        "a-",
        "1a",
        "a.b",
        "a_b",
        "ä",
        "a ",
        "abcdefghijklmnopqrstuvwxyz-0123456789-abcdefghijklmnopqrstuvwxyz"
      })
  void refusesOtherNames(String name) {
    assertThatThrownBy(() -> namespace(name)).hasMessageContaining("namespaces_name_is_label");
  }

  @Test
  void refusesNamesWithALineBreak() {
    assertThatThrownBy(() -> namespace("a\nb")).hasMessageContaining("namespaces_name_is_label");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "insert into issuers values ('default', 'AB', 'x', now(), 't') | issuers_account_key_form",
        "insert into issuers values ('none', '%KEY%', 'x', now(), 't') | issuers_namespace_fk",
        "insert into issuers values ('default', '%KEY%', '', now(), 't') | issuers_name_length",
        "update namespaces set limits = '[1]' | namespaces_limits_is_object",
        "update modules set revision = 9 | never change",
        "update versions set revision = 9 | never change",
        "delete from modules | versions_module_fk",
        "delete from namespaces | namespace_fk",
        "update functions set subject = '%KEY%' | functions_subject_form",
        "update functions set current_release = null | only moves to a higher one",
        "update functions set last_version = -1 | has given version",
        "update releases set reason = 'rewritten' | never change",
        "delete from releases | is history and stays",
        "insert into release_targets values ('default', 'echo', 1, 2, 0) | weight_positive",
        "insert into release_targets values ('default', 'echo', 1, 3, 1) | release_targets_version_fk",
        "insert into release_targets values ('default', 'echo', 2, 2, 1) | release_targets_release_fk",
        "delete from versions where number = 1 | release_targets_version_fk",
        "update providers set revision = 7 | only moves to a higher one",
        "update providers set revision = 8, contract = 'a:b' | until it is deleted",
        "update providers set revision = 8, config = '[1]' | providers_config_is_object",
        "update providers set revision = 8, secrets = '[1]' | providers_secrets_is_object",
        "update providers set revision = 8, namespace = 'none' | providers_namespace_fk",
        "update providers set revision = 8, name = 'A' | providers_name_is_label",
        "update providers set revision = 8, type = '' | providers_type_is_label",
      })
  void refuses(String sql, String why) {
    assertThatThrownBy(() -> run(sql.replace("%KEY%", KEY))).hasMessageContaining(why);
  }

  @Test
  void refusesAModuleThatIsNotItsDigest() {
    assertThatThrownBy(() -> module("default", "two", "sha256(convert_to('other', 'UTF8'))"))
        .hasMessageContaining("modules_digest_of_content");
  }

  @Test
  void aFunctionKeepsItsSubject() throws SQLException {
    run("update functions set subject = '" + SUBJECT + "'");

    assertThatThrownBy(() -> run("update functions set subject = null"))
        .hasMessageContaining("is pinned to subject");
  }

  @Test
  void refusesACurrentReleaseThatIsNone() {
    assertThatThrownBy(
            () -> {
              run("update functions set current_release = 7");
              run("set constraints all immediate");
            })
        .hasMessageContaining("functions_release_fk");
  }

  @Test
  void aVersionThatNoReleaseNamesCanGo() throws SQLException {
    run("delete from versions where number = 2");

    assertThat(count("select count(*) from versions")).isEqualTo(1);
  }

  @Test
  void aFunctionTakesItsVersionsAndReleasesAlong() throws SQLException {
    run("delete from functions where name = 'echo'");
    run("set constraints all immediate");

    assertThat(count("select (select count(*) from versions) + (select count(*) from releases)"))
        .isZero();
  }

  @Test
  void anAddressIsUniqueAcrossNamespaces() throws SQLException {
    namespace("other");
    run("insert into functions (namespace, name, created_by) values ('other', 'echo', 't')");
    route("default");
    route("other");
    address("default");

    assertThatThrownBy(() -> address("other")).hasMessageContaining("route_addresses_pk");
  }

  @Test
  void aRouteTakesItsAddressesAlongAndHoldsItsFunction() throws SQLException {
    route("default");
    address("default");

    run("delete from routes");

    assertThat(count("select count(*) from route_addresses")).isZero();
    route("default");
    assertThatThrownBy(() -> run("delete from functions"))
        .hasMessageContaining("routes_function_fk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"update audit set actor = 'x'", "delete from audit", "truncate audit"})
  void theAuditOnlyGrows(String sql) throws SQLException {
    run("insert into audit (actor, action, subject) values ('t', 'a.b', 's')");

    assertThatThrownBy(() -> run(sql)).hasMessageContaining("never change");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "keyvalue", "a b:c", "a/b:c", ":a", "a:"})
  void aContractHasTwoNames(String contract) {
    assertThatThrownBy(() -> provider("other", 8, contract))
        .hasMessageContaining("providers_contract_form");
  }

  @Test
  void aRevisionIsOfOneProvider() {
    assertThatThrownBy(() -> provider("other", 7))
        .hasMessageContaining("providers_revision_unique");
  }

  private void namespace(String name) throws SQLException {
    run("insert into namespaces (name, created_by) values ('" + name + "', 't')");
  }

  private void module(String namespace, String content) throws SQLException {
    module(namespace, content, "sha256(convert_to('" + content + "', 'UTF8'))");
  }

  private void module(String namespace, String content, String hash) throws SQLException {
    run(
        "insert into modules (namespace, digest, content, size, claims, subject, issuer, revision,"
            + " abi, shape, created_by) values ('%s', 'sha256:' || encode(%s, 'hex'), '%s', %d, '{}', '%s', '%s', 0, 'wapc', '{}', 't')"
                .formatted(namespace, hash, content, content.length(), SUBJECT, KEY));
  }

  private void version(int number) throws SQLException {
    run(
        "insert into versions select namespace, 'echo', %d, digest, null, 0, now(), 't' from modules"
            .formatted(number));
  }

  private void release(int number) throws SQLException {
    run(
        "insert into releases (namespace, function, number, kind, state, created_by)"
            + " values ('default', 'echo', "
            + number
            + ", 'release', '{}', 't')");
  }

  private void target(int release, int version) throws SQLException {
    run(
        "insert into release_targets values ('default', 'echo', %d, %d, 1)"
            .formatted(release, version));
  }

  private void provider(String name, long revision) throws SQLException {
    provider(name, revision, "wascc:keyvalue");
  }

  private void provider(String name, long revision, String contract) throws SQLException {
    run(
        "insert into providers (namespace, name, contract, type, config, secrets, revision,"
            + " created_by, changed_by) values ('default', '%s', '%s', 'memory', '{}', '{}', %d, 't', 't')"
                .formatted(name, contract, revision));
  }

  private void route(String namespace) throws SQLException {
    run(
        "insert into routes (namespace, name, path, methods, function, created_by)"
            + " values ('"
            + namespace
            + "', 'r', '/', '{GET}', 'echo', 't')");
  }

  private void address(String namespace) throws SQLException {
    run("insert into route_addresses values ('', '/', 'GET', '" + namespace + "', 'r')");
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long count(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
