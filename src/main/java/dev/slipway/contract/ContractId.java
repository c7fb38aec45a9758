package dev.slipway.contract;

import java.util.Map;

/**
 * A contract's canonical id. The ecosystem has two spellings of the same contracts; both become the
 * older one ({@code wasmcloud:httpserver} is {@code wascc:http_server}). Two contracts had two
 * newer ones, in 2021 and since.
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
          "wasmcloud:logging", "wascc:logging",
          "wasmcloud:builtin:logging", "wascc:logging",
          "wasmcloud:extras", "wascc:extras",
          "wasmcloud:builtin:numbergen", "wascc:extras");

  /** Below the spellings, which its constructor needs. */
  public static final ContractId HTTP_SERVER = new ContractId("wascc:http_server");

  public static final ContractId HTTP_CLIENT = new ContractId("wascc:http_client");
  public static final ContractId KEYVALUE = new ContractId("wascc:keyvalue");
  public static final ContractId MESSAGING = new ContractId("wascc:messaging");
  public static final ContractId BLOBSTORE = new ContractId("wascc:blobstore");
  public static final ContractId EVENTSTREAMS = new ContractId("wascc:eventstreams");
  public static final ContractId LOGGING = new ContractId("wascc:logging");
  public static final ContractId EXTRAS = new ContractId("wascc:extras");

  /** What hosts ask of guests. No guest claims it. */
  static final ContractId CORE = new ContractId("core");

  public ContractId {
    id = NEWER_SPELLINGS.getOrDefault(id, id);
  }

  /** Whether it is one of the ecosystem's own contracts, which dialects describe. */
  public boolean isKnown() {
    return NEWER_SPELLINGS.containsValue(id);
  }

  /**
   * Whether no binding is needed for it: a route binds HTTP, and the platform itself serves some.
   */
  public boolean isImplicit() {
    return equals(HTTP_SERVER) || equals(LOGGING) || equals(EXTRAS) || equals(CORE);
  }

  /** Whether it is no contract but the module key or call alias of another guest. */
  public boolean isGuest() {
    return id.indexOf(':') < 0;
  }

  @Override
  public String toString() {
    return id;
  }
}
