package dev.slipway.cli.module;

import dev.slipway.cli.Remote;
import dev.slipway.cli.WasmFile;
import dev.slipway.cli.client.ApiAnswer;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.Connection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Stores a module. */
@Command(
    name = "upload",
    description = "Verifies a signed module and stores it; the same bytes again change nothing.")
final class UploadModuleCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(paramLabel = "FILE.wasm", description = "The module, signed.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    byte[] wasm = new WasmFile(file).read();
    try (ApiClient api = remote.openForWork(connection)) {
      ApiAnswer answer =
          new Upload(remote, api, file.toString()).send(Remote.in(connection, "modules"), wasm);
      remote.print(
          answer.body(),
          out -> {
            out.println(answer.created() ? "Stored" : "Stored before; nothing changed");
            ModuleFields.of(answer.body()).print(out);
          });
    }
    return 0;
  }
}
