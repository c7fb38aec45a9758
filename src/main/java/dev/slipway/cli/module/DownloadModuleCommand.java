package dev.slipway.cli.module;

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

/** Fetches a module's bytes. */
@Command(
    name = "download",
    description = "Fetches a module as it was uploaded, and compares its digest.",
    footer = {"%nExample:", "  slipway modules download 3f2a91 hello.wasm"})
final class DownloadModuleCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(
      index = "0",
      paramLabel = "DIGEST",
      converter = DigestPrefix.Converter.class,
      description = "Its digest, or the beginning of it.")
  private DigestPrefix digest;

  @Parameters(index = "1", paramLabel = "FILE.wasm", description = "Where it goes.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      String whole = digest.resolve(api, connection);
      byte[] wasm = new StoredBytes(api, connection).read(whole);
      new WasmFile(file).write(wasm);
      remote.print(
          api.get(Remote.in(connection, "modules", whole)),
          out -> out.println("%s: %d bytes in %s".formatted(whole, wasm.length, file)));
    }
    return 0;
  }
}
