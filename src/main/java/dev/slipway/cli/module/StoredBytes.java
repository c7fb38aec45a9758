package dev.slipway.cli.module;

import dev.slipway.cli.Remote;
import dev.slipway.cli.WasmFile;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiRequest;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.client.Unreachable;

/** The bytes of modules that the platform has. */
public record StoredBytes(ApiClient api, Connection connection) {
  /**
   * Fetches the module of this digest and compares the digest.
   *
   * @throws Unreachable if the connection breaks, or other bytes come
   */
  public byte[] read(String digest) {
    byte[] wasm = fetch(digest);
    if (!WasmFile.digest(wasm).equals(digest)) {
      throw new Unreachable(
          "What came is not the module " + digest + ": " + WasmFile.digest(wasm) + ".",
          "Look what stands between here and the platform.");
    }
    return wasm;
  }

  private byte[] fetch(String digest) {
    ApiRequest request = ApiRequest.get(Remote.in(connection, "modules", digest, "content"));
    return api.bytes(request, WasmFile.MAX_BYTES);
  }
}
