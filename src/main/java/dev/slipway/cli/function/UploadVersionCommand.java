package dev.slipway.cli.function;

import dev.slipway.cli.Remote;
import dev.slipway.cli.WasmFile;
import dev.slipway.cli.client.ApiAnswer;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.module.Upload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a version of a file. */
@Command(
    name = "upload",
    description = "Uploads a signed module as the next version; nothing serves it yet.",
    footer = {"%nExample:", "  slipway versions upload hello hello-v2.wasm"})
final class UploadVersionCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(index = "0", paramLabel = "FN", description = "The function, which exists.")
  private String function;

  @Parameters(index = "1", paramLabel = "FILE.wasm", description = "The module, signed.")
  private Path file;

  @Option(
      names = "--dialect",
      paramLabel = "D0..D3|none",
      description = "In place of what the upload finds.")
  private @Nullable String dialect;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    byte[] wasm = new WasmFile(file).read();
    try (ApiClient api = remote.openForWork(connection)) {
      ApiPath path = Remote.in(connection, "functions", function, "versions");
      ApiPath asked = dialect == null ? path : path.with("dialect", dialect);
      ApiAnswer answer = new Upload(remote, api, file.toString()).send(asked, wasm);
      remote.print(
          answer.body(),
          out -> {
            out.println(answer.created() ? "Made" : "The newest is the same; nothing changed");
            VersionFields.of(answer.body()).print(out);
          });
    }
    return 0;
  }
}
