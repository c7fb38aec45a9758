package dev.slipway.cli.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.claims.Claims;
import dev.slipway.cli.Remote;
import dev.slipway.cli.WasmFile;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From a file to a function that serves. */
@Command(
    name = "deploy",
    description = {
      "Signs a module if it is not signed, uploads it, and releases it as a function's version.",
      "Makes keys and has their issuer trusted the first time, after asking."
    },
    footer = {"%nExample:", "  slipway deploy hello.wasm --cap wascc:http_server"})
public final class DeployCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();
  @Mixin private final SigningOptions signing = new SigningOptions();
  @Mixin private final ReleaseOptions release = new ReleaseOptions();

  @Parameters(paramLabel = "FILE.wasm", description = "The module, signed or not.")
  private Path file;

  @Option(
      names = "--function",
      paramLabel = "FN",
      description = "Else the claims' name, or the file's; created if it is missing.")
  private @Nullable String function;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Option(names = "--dry-run", description = "Show what would change, and change nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    LocalModule module = LocalModule.of(new WasmFile(file).read());
    if (module.claims().isPresent() && signing.isGiven()) {
      throw remote.usage(file + " is signed: options of signing need one that is not");
    }
    Steps steps = new Steps(remote.format() == Format.JSON ? remote.err() : remote.out(), dryRun);
    try (ApiClient api = remote.openForWork(connection)) {
      FunctionState state = FunctionState.read(api, connection, name(module));
      Stage.Answered answered = new Stage.Answered(release, steps, yes);
      deploy(new Stage(remote, api, connection, state, answered), module);
    }
    return 0;
  }

  private void deploy(Stage stage, LocalModule module) throws IOException {
    Offer offer = offer(stage, module);
    Optional<JsonNode> version = new Deployment(stage, file.toString()).run(offer);
    new Conclusion(stage).print(version);
  }

  private Offer offer(Stage stage, LocalModule module) throws IOException {
    if (module.claims().isEmpty()) {
      SigningKeys kept =
          SigningKeys.kept(
              remote.surroundings().environment(),
              stage.connection().namespace(),
              stage.state().name());
      return new Signing(stage, signing, signing.over(kept)).offer(module);
    }
    Claims claims = module.claims().get();
    stage.state().requireSubject(claims.subject().text());
    String digest = WasmFile.digest(module.wasm());
    for (JsonNode version : stage.state().candidates()) {
      if (version.path("digest").asText("").equals(digest)
          && stage.fitsDialect(version, stage.module(version))) {
        return new Offer.SameVersion(version);
      }
    }
    return new Offer.NewBytes(module.wasm());
  }

  private String name(LocalModule module) {
    if (function != null) {
      return function;
    }
    return FunctionName.of(module, signing.claims().claims().name(), file)
        .orElseThrow(() ->
            remote.usage(
                "Neither the claims nor the file have a name for a function: give --function"));
  }
}
