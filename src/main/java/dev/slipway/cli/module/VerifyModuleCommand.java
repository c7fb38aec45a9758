package dev.slipway.cli.module;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Problems;
import dev.slipway.cli.Remote;
import dev.slipway.cli.WasmFile;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.Connection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what an upload would meet. */
@Command(
    name = "verify",
    description = "Shows what an upload would meet, check by check; 1 if it would be refused.")
final class VerifyModuleCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(paramLabel = "FILE.wasm", description = "The module; nothing is stored.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    byte[] wasm = new WasmFile(file).read();
    try (ApiClient api = remote.openForWork(connection)) {
      JsonNode verdict =
          new Upload(remote, api, file.toString())
              .send(Remote.in(connection, "modules", "verify"), wasm)
              .body();
      remote.print(verdict, new Verdict(verdict)::print);
      return verdict.path("accepted").asBoolean() ? 0 : Problems.REFUSED;
    }
  }
}
