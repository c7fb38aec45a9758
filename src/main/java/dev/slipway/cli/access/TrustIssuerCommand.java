package dev.slipway.cli.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.claims.PublicNkey;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiAnswer;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiRequest;
import dev.slipway.cli.client.Connection;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trusts an issuer. */
@Command(
    name = "trust",
    description = "Trusts an account key in the namespace, or renames it. Only an admin may.",
    footer = {"%nExample:", "  slipway issuers trust ADLP2XRP... --name 'Acme release team'"})
final class TrustIssuerCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(
      paramLabel = "KEY",
      converter = AccountKey.class,
      description = "The public key that `slipway keygen --role account` has printed.")
  private PublicNkey key;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "TEXT",
      description = "Whose key it is, for people.")
  private String name;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    ObjectNode settings = JsonNodeFactory.instance.objectNode().put("name", name);
    try (ApiClient api = remote.open(connection)) {
      ApiAnswer answer =
          api.call(ApiRequest.put(Remote.in(connection, "issuers", key.text()), settings));
      String what = answer.created() ? "Trusted from now on" : "Was trusted before";
      remote.print(answer.body(), out -> out.println(what + ": " + key));
    }
    return 0;
  }
}
