package dev.slipway.cli.module;

import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiAnswer;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiRequest;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * Sends a module to the platform.
 *
 * @param name what is sent, for people
 */
public record Upload(Remote remote, ApiClient api, String name) {
  /** Sends the bytes by POST and waits for the answer, which comes after the module is compiled. */
  public ApiAnswer send(ApiPath path, byte[] wasm) {
    return api.call(ApiRequest.postWasm(path, BodyPublishers.ofByteArray(wasm)));
  }
}
