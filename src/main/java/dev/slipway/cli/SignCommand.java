package dev.slipway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.claims.ModuleSigner;
import dev.slipway.claims.PublicNkey;
import dev.slipway.claims.Seed;
import dev.slipway.claims.TokenSection;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a new token into a module. */
@Command(
    name = "sign",
    description = "Signs a module: its claims go into the copy that is written.")
final class SignCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE.wasm", description = "The module; earlier tokens are replaced.")
  private Path input;

  @Option(
      names = "--issuer",
      required = true,
      paramLabel = "KEYFILE",
      description = "The account's key file.")
  private Path issuer;

  @Option(
      names = "--subject",
      required = true,
      paramLabel = "KEYFILE",
      description = "The module's key file; the same one for every version.")
  private Path subject;

  @Option(
      names = "--section",
      defaultValue = "wasmcloud_jwt",
      paramLabel = "jwt|wasmcloud_jwt",
      description = "The custom section's name; jwt for hosts of before 2022.")
  private TokenSection section;

  @Mixin private final ResultOptions result = new ResultOptions();

  @Mixin private final ClaimOptions options = new ClaimOptions();

  @Override
  public Integer call() throws IOException {
    Path file = result.file();
    Seed account = new KeyFile(issuer).read();
    PublicNkey module = new KeyFile(subject).read().publicKey();
    byte[] wasm = new WasmFile(input).read();
    byte[] signed =
        new ModuleSigner(account, section)
            .sign(wasm, module, options.validity(Instant.now()), options.claims());
    new WasmFile(file).write(signed);
    print(
        JsonNodeFactory.instance
            .objectNode()
            .put("file", file.toString())
            .put("subject", module.text())
            .put("digest", WasmFile.digest(signed))
            .put("issuer", account.publicKey().text())
            .put("size", signed.length));
    return 0;
  }

  private void print(ObjectNode told) {
    PrintWriter out = spec.commandLine().getOut();
    switch (result.format()) {
      case JSON -> out.println(told.toPrettyString());
      case TABLE -> {
        out.println("signed  " + told.path("file").asText());
        out.println("subject " + told.path("subject").asText());
        out.println("digest  " + told.path("digest").asText());
      }
    }
  }
}
