package dev.slipway.contract;

import java.util.Map;

/**
 * A contract's canonical id. The ecosystem has two spellings of the same contracts; both become the
 * older one ({@code wasmcloud:httpserver} is {@code wascc:http_server}).
 */
public record ContractId(String id) {
  private static final Map<String, String> NEWER_SPELLINGS =
      Map.of(
          "wasmcloud:httpserver", "wascc:http_server",
          "wasmcloud:httpclient", "wascc:http_client",
          "wasmcloud:keyvalue", "wascc:keyvalue",
          "wasmcloud:messaging", "wascc:messaging",
          "wasmcloud:blobstore", "wascc:blobstore",
          "wasmcloud:eventstreams", "wascc:eventstreams",
          "wasmcloud:builtin:logging", "wascc:logging",
          "wasmcloud:builtin:numbergen", "wascc:extras");

  /** Below the spellings, which its constructor needs. */
  public static final ContractId HTTP_SERVER = new ContractId("wascc:http_server");

  public ContractId {
    id = NEWER_SPELLINGS.getOrDefault(id, id);
  }

  /** Whether it is one of the ecosystem's own contracts, which dialects describe. */
  public boolean isKnown() {
    return NEWER_SPELLINGS.containsValue(id);
  }

  @Override
  public String toString() {
    return id;
  }
}
