package dev.slipway.cli.access;

import dev.slipway.claims.PublicNkey;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiRequest;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Table;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trusts an issuer no more, after what stops was shown. */
@Command(
    name = "revoke",
    description = "Shows what an issuer has signed, asks, and stops it at once. Only an admin may.")
final class RevokeIssuerCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(
      paramLabel = "KEY",
      converter = AccountKey.class,
      description = "The issuer, as `slipway issuers list` shows it.")
  private PublicNkey key;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      ApiPath path = Remote.in(connection, "issuers", key.text());
      api.get(path);
      show(SignedVersions.of(key.text(), api, connection));
      remote.confirm(yes, "Revoke %s? Its versions stop at once.".formatted(key));
      remote.print(api.call(ApiRequest.delete(path)).body(), out -> out.println("Revoked: " + key));
    }
    return 0;
  }

  private void show(List<SignedVersions> all) {
    if (all.isEmpty()) {
      remote.err().println("No version of any function was signed by it.");
      return;
    }
    Table table = new Table("FUNCTION", "SIGNED BY IT", "STOPS SERVING");
    all.forEach(each -> table.row(each.function(), each.numbers(), each.serving()));
    table.print(remote.err());
  }
}
